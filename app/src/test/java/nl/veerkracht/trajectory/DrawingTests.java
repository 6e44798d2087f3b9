package nl.veerkracht.trajectory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DrawingTests {

    private static final YearMonth NOW = YearMonth.of(2026, 11);

    private static List<MonthCount> busy(int months) {
        List<MonthCount> counts = new ArrayList<>();
        for (int i = 0; i < months; i++) {
            for (EventKind kind : EventKind.values()) {
                counts.add(new MonthCount(NOW.minusMonths(i), kind, 1 + i % 7));
            }
        }
        return counts;
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "12", "31", "120", "600"})
    void however_long_a_line_is_its_drawing_stays_small_and_on_its_sheet(int months) {
        for (Drawing.Frame frame : Drawing.Frame.values()) {
            Drawing drawing = Drawing.of(busy(months), NOW, NOW, frame);
            assertThat(drawing.dots()).hasSizeLessThanOrEqualTo(3 * frame.stretches);
            assertThat(drawing.labels()).hasSizeLessThanOrEqualTo(frame.labels);
            assertThat(drawing.dots()).allSatisfy(dot -> {
                assertThat(dot.x()).isBetween(frame.left, frame.width - frame.right);
                assertThat(dot.y()).isBetween(20, frame.height - 20);
            });
        }
    }

    @Test
    void a_line_on_which_nothing_happened_yet_is_drawn_flat() {
        Drawing drawing = Drawing.of(List.of(), NOW, NOW, Drawing.Frame.WIDE);
        assertThat(drawing.dots()).isEmpty();
        assertThat(drawing.totals().values()).containsOnly(0);
        assertThat(drawing.curve()).startsWith("M").doesNotContain("NaN");
    }

    @Test
    void one_event_is_one_dot() {
        Drawing drawing =
                Drawing.of(List.of(new MonthCount(NOW, EventKind.CONTACT, 1)), NOW, NOW, Drawing.Frame.NARROW);
        assertThat(drawing.dots()).hasSize(1);
        assertThat(drawing.totals()).containsEntry(Lane.TOGETHER, 1);
    }

    @Test
    void every_event_is_counted_once_whatever_months_are_drawn_together() {
        List<MonthCount> counts = busy(55);
        int all = counts.stream().mapToInt(MonthCount::count).sum();
        for (Drawing.Frame frame : Drawing.Frame.values()) {
            Drawing drawing = Drawing.of(counts, NOW, NOW, frame);
            assertThat(drawing.dots().stream().mapToInt(Drawing.Dot::count).sum())
                    .isEqualTo(all);
            assertThat(drawing.totals().values().stream()
                            .mapToInt(Integer::intValue)
                            .sum())
                    .isEqualTo(all);
        }
    }

    @Test
    void what_happened_before_the_line_opened_is_drawn_too() {
        YearMonth early = NOW.minusMonths(20);
        Drawing drawing = Drawing.of(List.of(new MonthCount(early, EventKind.SIGNAL, 2)), NOW, NOW, Drawing.Frame.WIDE);
        assertThat(drawing.first()).isEqualTo(early);
    }
}
