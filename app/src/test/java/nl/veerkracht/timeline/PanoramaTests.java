package nl.veerkracht.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nl.veerkracht.signal.PartialDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PanoramaTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final int SILENT = 6;
    private static final Pattern WIDE = Pattern.compile("M([0-9.]+) ([0-9.]+)H([0-9.]+)");
    private static final Pattern NARROW = Pattern.compile("M([0-9.]+) ([0-9.]+)V([0-9.]+)");

    private static ToldEvent.Mark mark(Side side, String happened, @Nullable String turn) {
        return new ToldEvent.Mark(side, new PartialDate(happened), turn);
    }

    private static List<ToldEvent.Mark> any(int seed, int most, int years) {
        Random random = new Random(seed);
        List<ToldEvent.Mark> told = new ArrayList<>();
        for (int i = random.nextInt(most); i >= 0; i--) {
            LocalDate day = TODAY.minusDays(random.nextInt(365 * years));
            String iso = day.toString().substring(0, new int[] {4, 7, 10, 10, 10}[random.nextInt(5)]);
            told.add(mark(Side.values()[random.nextInt(3)], iso, random.nextInt(12) == 0 ? "Keerpunt" : null));
        }
        return told;
    }

    static IntStream seeds() {
        return IntStream.range(0, 150);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void every_event_is_drawn_once_in_its_lane_and_inside_the_sheet(int seed) {
        List<ToldEvent.Mark> told = any(seed, 300, 15);
        for (Panorama.Frame frame : Panorama.Frame.values()) {
            Panorama drawing = Panorama.of(told, TODAY, SILENT, frame);
            assertThat(drawing.marks()).hasSameSizeAs(told);
            assertThat(drawing.turns())
                    .hasSize((int) told.stream().filter(ToldEvent.Mark::turning).count());
            for (Panorama.Mark mark : drawing.marks()) {
                Panorama.Lane lane = drawing.lanes().get(mark.side().ordinal());
                assertThat(mark.x()).isBetween((double) lane.x(), (double) lane.x() + lane.width());
                assertThat(mark.y()).isBetween((double) lane.y(), (double) lane.y() + lane.height());
                assertThat(end(mark, frame))
                        .isLessThanOrEqualTo(
                                frame.wide() ? lane.x() + lane.width() + 0.1 : lane.y() + lane.height() + 0.1);
            }
            assertThat(drawing.lanes()).allSatisfy(lane -> {
                assertThat(lane.x() + lane.width()).isLessThanOrEqualTo(drawing.width());
                assertThat(lane.y() + lane.height()).isLessThanOrEqualTo(drawing.height());
            });
        }
    }

    private static double end(Panorama.Mark mark, Panorama.Frame frame) {
        Matcher path = (frame.wide() ? WIDE : NARROW).matcher(mark.path());
        assertThat(path.matches()).as(mark.path()).isTrue();
        return Double.parseDouble(path.group(3));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_hundred_days_in_three_years_stay_apart(int seed) {
        Random random = new Random(seed);
        List<ToldEvent.Mark> told = IntStream.range(0, 100)
                .mapToObj(i -> mark(
                        Side.values()[random.nextInt(3)],
                        TODAY.minusDays(i * 10L + random.nextInt(10)).toString(),
                        null))
                .toList();
        for (Panorama.Frame frame : Panorama.Frame.values()) {
            List<Panorama.Mark> marks = Panorama.of(told, TODAY, SILENT, frame).marks();
            for (Panorama.Mark one : marks) {
                assertThat(marks.stream()
                                .filter(other -> Math.hypot(other.x() - one.x(), other.y() - one.y()) < 14)
                                .count())
                        .isEqualTo(1);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void time_only_goes_on_and_a_silence_holds_no_event(int seed) {
        List<ToldEvent.Mark> told = any(seed, 20, 20).stream()
                .sorted(java.util.Comparator.comparing(one -> one.happened().first()))
                .toList();
        TimeScale scale = TimeScale.of(told, TODAY, SILENT);
        double before = 0;
        for (LocalDate day = told.getFirst().happened().first(); !day.isAfter(TODAY); day = day.plusDays(9)) {
            assertThat(scale.at(day)).isBetween(before, 1.0);
            before = scale.at(day);
        }
        for (TimeScale.Piece silence : scale.silences()) {
            assertThat(silence.months()).isGreaterThanOrEqualTo(SILENT);
            assertThat(told)
                    .noneMatch(one -> one.happened().first().isBefore(silence.end())
                            && !one.happened().last().isBefore(silence.first()));
        }
    }

    @Test
    void a_long_silence_is_seen_and_takes_no_room_from_what_is_told() {
        List<ToldEvent.Mark> told = List.of(
                mark(Side.PARENTS, "2011-03-05", null),
                mark(Side.HER, "2025-01-10", null),
                mark(Side.HER, "2026-10-10", "Eigen kamer"));
        Panorama drawing = Panorama.of(told, TODAY, SILENT, Panorama.Frame.WIDE);
        assertThat(drawing.silences()).hasSize(2);
        assertThat(drawing.silences().getFirst().months()).isEqualTo(166);
        assertThat(drawing.silences()).allSatisfy(one -> assertThat(one.width()).isBetween(70.0, 90.0));
        assertThat(drawing.turns())
                .containsExactly(new Panorama.Turn(1, Side.HER, new PartialDate("2026-10-10"), "Eigen kamer"));
    }

    @Test
    void nothing_told_is_nothing_drawn() {
        assertThat(Panorama.of(List.of(), TODAY, SILENT, Panorama.Frame.WIDE).marks())
                .isEmpty();
    }
}
