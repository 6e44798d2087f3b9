package nl.veerkracht.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.veerkracht.plan.Part.Capacity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class WeekTests {

    private static final LoadTerms TERMS =
            new LoadTerms(13, 13, 85, 100, Set.of(Intervention.Kind.SCHOOL, Intervention.Kind.WORK), 60);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 18);

    private static Intervention one(Intervention.Rhythm rhythm, String from, @Nullable String until) {
        return new Intervention(
                Intervention.Kind.THERAPY,
                "Therapie",
                rhythm,
                List.of(),
                90,
                LocalDate.parse(from),
                until == null ? null : LocalDate.parse(until),
                2,
                null);
    }

    @ParameterizedTest
    @CsvSource({
        // The last days of a year and the first of the next are one week.
        "WEEKLY, 2026-12-31, 2026-12-28, 90",
        "WEEKLY, 2026-12-31, 2027-01-04, 90",
        "WEEKLY, 2026-12-31, 2026-12-21, 0",
        // 2026 has a week 53; every second week goes on across it.
        "TWO_WEEKLY, 2026-12-17, 2026-12-28, 90",
        "TWO_WEEKLY, 2026-12-17, 2027-01-04, 0",
        "TWO_WEEKLY, 2026-12-17, 2027-01-11, 90",
        // The weeks in which the clock changes are weeks of seven days.
        "WEEKLY, 2026-03-01, 2026-03-23, 90",
        "WEEKLY, 2026-03-01, 2026-03-30, 90",
        "TWO_WEEKLY, 2026-10-11, 2026-10-19, 90",
        "TWO_WEEKLY, 2026-10-11, 2026-10-26, 0",
        // What began on the 31st is on the last day of a short month and on the 31st again after it.
        "MONTHLY, 2026-01-31, 2026-02-23, 90",
        "MONTHLY, 2026-01-31, 2026-03-30, 90",
        "MONTHLY, 2026-01-31, 2026-03-23, 0",
        "MONTHLY, 2024-02-29, 2028-02-28, 90"
    })
    void a_week_holds_what_happens_in_its_seven_days(
            Intervention.Rhythm rhythm, String from, LocalDate monday, int minutes) {
        assertThat(one(rhythm, from, null).minutesIn(monday)).isEqualTo(minutes);
    }

    @Test
    void nothing_is_asked_before_the_first_time_after_the_last_day_or_while_it_rests() {
        Intervention it = one(Intervention.Rhythm.WEEKLY, "2026-11-03", "2026-11-24");
        assertThat(IntStream.rangeClosed(-2, 5)
                        .map(week -> it.minutesIn(LocalDate.of(2026, 11, 2).plusWeeks(week)))
                        .sum())
                .isEqualTo(4 * 90);
        Intervention rests = it.resting(LocalDate.of(2026, 11, 10), LocalDate.of(2026, 11, 17));
        assertThat(rests.minutesIn(LocalDate.of(2026, 11, 9))).isZero();
        assertThat(rests.minutesIn(LocalDate.of(2026, 11, 16))).isZero();
        assertThat(rests.minutesIn(LocalDate.of(2026, 11, 23))).isEqualTo(90);
    }

    @Test
    void what_she_says_counts_from_the_week_in_which_she_says_it_and_earlier_words_stay() {
        List<Capacity> said = List.of(
                new Capacity(600, "Dit lukt.", LocalDate.of(2026, 10, 1)),
                new Capacity(240, "Even rustig.", LocalDate.of(2026, 11, 20)));
        Load load = Load.of(List.of(), said, TODAY, TERMS);
        assertThat(load.thisWeek().capacity()).isEqualTo(240);
        assertThat(load.behind().getFirst().week().capacity()).isEqualTo(600);
        assertThat(load.behind().getLast().week().capacity()).isNull();
        assertThat(load.weeks()).hasSize(27);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void weeks_that_are_told_as_one_are_all_the_weeks_and_ask_the_same(int seed) {
        Case it = Case.of(seed);
        Load load = Load.of(it.all(), it.said(), TODAY, TERMS);
        assertThat(load.ahead().stream().mapToInt(Spell::weeks).sum()).isEqualTo(14);
        assertThat(load.behind().stream().mapToInt(Spell::weeks).sum()).isEqualTo(13);
        for (Week week : load.weeks()) {
            assertThat(Stream.concat(load.ahead().stream(), load.behind().stream())
                            .filter(spell -> !week.monday().isBefore(spell.first())
                                    && week.monday().isBefore(spell.last())))
                    .singleElement()
                    .satisfies(spell -> assertThat(spell.week().asks()).isEqualTo(week.asks()));
        }
    }

    @Test
    void what_goes_first_for_her_is_never_proposed_to_move() {
        Intervention first = weighing(one(Intervention.Rhythm.WEEKLY, "2026-11-02", null), 1);
        assertThat(new Pace(List.of(new Capacity(60, null, TODAY)), TODAY, TERMS)
                        .proposals(List.of(new Held<>(new UUID(0, 1), 0, first))))
                .containsExactly(new Proposal.Talk(14));
    }

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    private record Case(List<Held<Intervention>> all, List<Capacity> said) {
        static Case of(int seed) {
            Random random = new Random(seed);
            List<Held<Intervention>> all = new ArrayList<>();
            for (int i = random.nextInt(9); i >= 0; i--) {
                all.add(new Held<>(new UUID(seed, i), 0, any(random)));
            }
            return new Case(
                    all, List.of(new Capacity(60 * random.nextInt(20), null, TODAY.minusWeeks(random.nextInt(20)))));
        }

        private static Intervention any(Random random) {
            Intervention.Rhythm rhythm =
                    Intervention.Rhythm.values()[random.nextInt(Intervention.Rhythm.values().length)];
            LocalDate from = TODAY.plusDays(random.nextInt(200) - 100);
            List<LocalDate> dates = rhythm == Intervention.Rhythm.DATES
                    ? List.of(from, from.plusDays(9), from.plusDays(10))
                    : List.of();
            return new Intervention(
                    Intervention.Kind.values()[random.nextInt(Intervention.Kind.values().length)],
                    "Iets",
                    rhythm,
                    dates,
                    30 * (1 + random.nextInt(12)),
                    from,
                    random.nextBoolean() ? null : from.plusDays(random.nextInt(150)),
                    1 + random.nextInt(3),
                    null);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_week_is_the_sum_of_its_days(int seed) {
        Case it = Case.of(seed);
        Load load = Load.of(it.all(), it.said(), TODAY, TERMS);
        for (Week week : load.weeks()) {
            assertThat(week.minutes())
                    .isEqualTo(it.all().stream()
                            .mapToInt(held -> held.part().minutesIn(week.monday()))
                            .sum());
            Integer capacity = week.capacity();
            int most = capacity == null ? Integer.MAX_VALUE : capacity;
            assertThat(week.tooMuch()).isEqualTo(week.minutes() > most);
            assertThat(week.over()).isEqualTo(Math.max(0, week.minutes() - most));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void with_all_proposals_every_week_fits_or_holds_only_what_cannot_be_moved(int seed) {
        Case it = Case.of(seed);
        Load before = Load.of(it.all(), it.said(), TODAY, TERMS);
        List<Held<Intervention>> after = new ArrayList<>(it.all());
        before.proposals().forEach(proposal -> after.replaceAll(held -> applied(proposal, held)));
        assertThat(after).hasSameSizeAs(it.all());
        for (Week week : Load.of(after, it.said(), TODAY, TERMS).tooMuch()) {
            assertThat(after.stream()
                            .filter(held -> held.part().minutesIn(week.monday()) > 0)
                            .map(Held::part))
                    .noneMatch(TERMS::movable);
            assertThat(before.proposals()).anyMatch(Proposal.Talk.class::isInstance);
        }
        if (before.tooMuch().isEmpty()) {
            assertThat(before.proposals()).isEmpty();
        }
    }

    private static Held<Intervention> applied(Proposal proposal, Held<Intervention> held) {
        return switch (proposal) {
            case Proposal.Later later
            when later.intervention().equals(held.id()) ->
                new Held<>(
                        held.id(),
                        0,
                        held.part()
                                .later(Math.toIntExact(java.time.temporal.ChronoUnit.WEEKS.between(
                                        held.part().from(), later.from()))));
            case Proposal.Rest rest
            when rest.intervention().equals(held.id()) ->
                new Held<>(held.id(), 0, held.part().resting(rest.from(), rest.until()));
            default -> held;
        };
    }

    @Test
    void what_matters_least_now_is_proposed_first_and_what_matters_most_stays() {
        Intervention first = weighing(one(Intervention.Rhythm.WEEKLY, "2026-11-02", null), 1);
        Intervention can = weighing(one(Intervention.Rhythm.WEEKLY, "2026-11-25", "2026-12-31"), 3);
        List<Held<Intervention>> all =
                List.of(new Held<>(new UUID(0, 1), 0, first), new Held<>(new UUID(0, 2), 0, can));
        List<Proposal> proposals = new Pace(List.of(new Capacity(120, null, TODAY)), TODAY, TERMS).proposals(all);
        assertThat(proposals)
                .singleElement()
                .isInstanceOfSatisfying(
                        Proposal.Later.class,
                        later -> assertThat(later.intervention()).isEqualTo(new UUID(0, 2)));
    }

    private static Intervention weighing(Intervention it, int weight) {
        return new Intervention(
                it.kind(), it.name(), it.rhythm(), it.dates(), it.minutes(), it.from(), it.until(), weight, it.pause());
    }

    @Test
    void bars_stay_inside_the_drawing_and_the_line_is_where_she_said_it() {
        for (int seed = 0; seed < 50; seed++) {
            Case it = Case.of(seed);
            Load load = Load.of(it.all(), it.said(), TODAY, TERMS);
            for (LoadChart.Frame frame : LoadChart.Frame.values()) {
                LoadChart chart = LoadChart.of(load, frame);
                assertThat(chart.bars()).hasSize(27).allSatisfy(bar -> {
                    assertThat(bar.x() + bar.width()).isLessThanOrEqualTo(frame.width + 0.2);
                    assertThat(bar.all().y()).isBetween(0.0, (double) frame.bottom());
                    assertThat(bar.daily().tall()).isLessThanOrEqualTo(bar.all().tall());
                    assertThat(bar.over().tall() > 0).isEqualTo(bar.week().over() > 0);
                });
            }
        }
    }
}
