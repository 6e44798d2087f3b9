package nl.veerkracht.continuity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import nl.veerkracht.signal.PartialDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GapTests {

    private static final LocalDate TODAY = LocalDate.of(2028, 4, 3);
    private static final LocalDate FROM = TODAY.minusYears(1);

    private static Stay.Period stay(String from, String until) {
        return new Stay.Period(new PartialDate(from), until.isEmpty() ? null : new PartialDate(until));
    }

    @Test
    void days_between_two_places_are_a_gap_and_the_days_of_the_places_are_not() {
        assertThat(Gap.among(List.of(stay("2027-12-01", "2028-02-27"), stay("2028-03-02", "")), FROM, TODAY))
                .containsExactly(new Gap(LocalDate.of(2028, 2, 28), LocalDate.of(2028, 3, 1)))
                .allSatisfy(gap -> assertThat(gap.days()).isEqualTo(3));
    }

    @Test
    void a_place_of_which_only_the_month_is_known_leaves_no_gap_that_is_not_certain() {
        assertThat(Gap.among(List.of(stay("2027-12", "2028-02"), stay("2028-03-01", "")), FROM, TODAY))
                .isEmpty();
        assertThat(Gap.among(List.of(stay("2027", "2028-01"), stay("2028-03", "")), FROM, TODAY))
                .containsExactly(new Gap(LocalDate.of(2028, 2, 1), LocalDate.of(2028, 2, 29)));
    }

    @Test
    void after_the_last_place_the_gap_goes_on_until_today_and_without_any_place_nothing_is_said() {
        assertThat(Gap.among(List.of(stay("2028-01-01", "2028-03-31")), FROM, TODAY))
                .containsExactly(new Gap(LocalDate.of(2028, 4, 1), TODAY));
        assertThat(Gap.among(List.of(), FROM, TODAY)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void a_day_is_in_a_gap_exactly_when_no_place_can_cover_it(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            List<Stay.Period> stays = stays(random);
            Set<LocalDate> gaps = new HashSet<>();
            for (Gap gap : Gap.among(stays, FROM, TODAY)) {
                gap.first()
                        .datesUntil(gap.last().plusDays(1))
                        .forEach(day -> assertThat(gaps.add(day)).isTrue());
            }
            FROM.datesUntil(TODAY.plusDays(1))
                    .forEach(day -> assertThat(gaps.contains(day))
                            .as("%s of %s", day, stays)
                            .isEqualTo(begun(stays, day) && stays.stream().noneMatch(stay -> covers(stay, day))));
        }
    }

    private static boolean begun(List<Stay.Period> stays, LocalDate day) {
        return stays.stream().anyMatch(stay -> !stay.from().first().isAfter(day));
    }

    private static boolean covers(Stay.Period stay, LocalDate day) {
        return !stay.from().first().isAfter(day)
                && (stay.until() == null || !stay.until().last().isBefore(day));
    }

    private static List<Stay.Period> stays(Random random) {
        List<Stay.Period> stays = new ArrayList<>();
        int count = random.nextInt(5);
        for (int i = 0; i < count; i++) {
            LocalDate from = TODAY.minusDays(random.nextInt(800));
            LocalDate until = from.plusDays(random.nextInt(300));
            String end = random.nextInt(6) == 0 || until.isAfter(TODAY) ? "" : cut(until, random);
            stays.add(stay(cut(from, random), end));
        }
        return stays;
    }

    private static String cut(LocalDate day, Random random) {
        return day.toString().substring(0, List.of(4, 7, 10, 10, 10).get(random.nextInt(5)));
    }
}
