package nl.veerkracht.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** On scores that are drawn, so that what a score is worth is known exactly. */
class DecidedTests {

    private static final double LOWEST_PROPOSED = 0;
    private static final double HIGHEST = 14;

    private static double logistic(double logOdds) {
        return 1 / (1 + Math.exp(-logOdds));
    }

    /** Proposed pairs of which people always see the truth. */
    private static List<Decided.Pair> decided(Random random, int pairs, DoubleUnaryOperator truth) {
        return IntStream.range(0, pairs)
                .mapToDouble(n -> random.nextDouble(LOWEST_PROPOSED, HIGHEST))
                .mapToObj(x -> new Decided.Pair(x, random.nextDouble() < truth.applyAsDouble(x)))
                .toList();
    }

    private static DoubleUnaryOperator learned(List<Decided.Pair> pairs) {
        return new Decided(pairs).calibration()::probability;
    }

    /** How far two curves lie apart in the mean. */
    private static double apart(DoubleUnaryOperator one, DoubleUnaryOperator other) {
        return DoubleStream.iterate(LOWEST_PROPOSED, x -> x < HIGHEST, x -> x + 0.1)
                .map(x -> Math.abs(one.applyAsDouble(x) - other.applyAsDouble(x)))
                .average()
                .orElseThrow();
    }

    private static List<Decided.Pair> withMistakes(Random random, List<Decided.Pair> pairs, double share) {
        return pairs.stream()
                .map(pair -> random.nextDouble() < share ? new Decided.Pair(pair.logOdds(), !pair.confirmed()) : pair)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"-4, 1", "-3, 0.7", "-1.5, 0.6", "-6, 1.3"})
    void a_model_that_is_too_sure_learns_how_sure_it_may_be(double shift, double slope) {
        DoubleUnaryOperator truth = x -> logistic(shift + slope * x);

        assertThat(apart(DecidedTests::logistic, truth)).isGreaterThan(0.14);
        for (long seed = 0; seed < 10; seed++) {
            assertThat(apart(learned(decided(new Random(seed), 400, truth)), truth))
                    .isLessThan(0.06);
        }
    }

    @Test
    void a_model_that_is_right_stays_right() {
        for (long seed = 0; seed < 20; seed++) {
            assertThat(apart(learned(decided(new Random(seed), 400, DecidedTests::logistic)), DecidedTests::logistic))
                    .isLessThan(0.03);
        }
    }

    @Test
    void one_decision_in_twenty_that_is_wrong_does_little() {
        DoubleUnaryOperator truth = x -> logistic(x - 4);
        for (long seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            List<Decided.Pair> right = decided(random, 400, truth);

            DoubleUnaryOperator misled = learned(withMistakes(random, right, 0.05));

            assertThat(apart(misled, learned(right))).isLessThan(0.05);
            assertThat(apart(misled, truth)).isLessThan(0.07);
        }
    }

    @Test
    void one_sure_pair_that_was_rejected_by_mistake_changes_next_to_nothing() {
        List<Decided.Pair> right = decided(new Random(1), 400, x -> logistic(x - 4));
        List<Decided.Pair> misled = new ArrayList<>(right);
        misled.add(new Decided.Pair(60, false));

        assertThat(apart(learned(misled), learned(right))).isLessThan(0.002);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void decisions_of_one_kind_teach_nothing_however_many(boolean confirmed) {
        List<Decided.Pair> pairs = Collections.nCopies(500, new Decided.Pair(1, confirmed));

        assertThat(new Decided(pairs).calibration()).isEqualTo(Calibration.NONE);
        assertThat(new Decided(List.of()).calibration()).isEqualTo(Calibration.NONE);
    }

    @Test
    void one_decision_of_the_other_kind_among_many_does_not_bring_all_down_at_once() {
        List<Decided.Pair> pairs = new ArrayList<>(Collections.nCopies(100, new Decided.Pair(2, true)));
        pairs.add(new Decided.Pair(2, false));

        assertThat(apart(learned(pairs), DecidedTests::logistic)).isLessThan(0.02);
    }

    @Test
    void few_decisions_change_almost_nothing() {
        Random random = new Random(5);
        for (int n = 0; n < 200; n++) {
            List<Decided.Pair> pairs = decided(random, random.nextInt(1, 9), x -> 0.5);

            assertThat(apart(learned(pairs), DecidedTests::logistic)).isLessThan(0.03);
        }
    }

    @Test
    void whatever_is_decided_the_likelier_pair_stays_the_likelier_and_every_probability_lies_from_0_to_1() {
        Random random = new Random(9);
        for (int n = 0; n < 200; n++) {
            double spread = Math.pow(10, random.nextInt(4));
            double chance = random.nextDouble();
            List<Decided.Pair> pairs = random.doubles(random.nextInt(400))
                    .mapToObj(x -> new Decided.Pair((x - 0.5) * spread, random.nextDouble() < chance))
                    .toList();

            DoubleUnaryOperator learned = learned(pairs);

            double[] probabilities = IntStream.rangeClosed(-400, 400)
                    .mapToDouble(learned::applyAsDouble)
                    .toArray();

            assertThat(probabilities).isSorted();
            assertThat(probabilities[0]).isBetween(0.0, 1.0);
            assertThat(probabilities[800]).isBetween(0.0, 1.0);
        }
    }

    @Test
    void when_all_is_the_opposite_of_what_the_fields_say_the_order_is_kept() {
        DoubleUnaryOperator learned = learned(decided(new Random(3), 400, x -> logistic(7 - x)));

        assertThat(learned.applyAsDouble(12)).isGreaterThan(learned.applyAsDouble(2));
        assertThat(learned.applyAsDouble(7)).isBetween(0.2, 0.8);
    }

    @Test
    void a_pair_decided_both_ways_counts_as_even() {
        List<Decided.Pair> pairs = IntStream.range(0, 400)
                .mapToObj(n -> new Decided.Pair(3, n % 2 == 0))
                .toList();

        assertThat(learned(pairs).applyAsDouble(3)).isBetween(0.45, 0.6);
    }

    @Test
    void the_order_of_decisions_makes_no_difference() {
        List<Decided.Pair> pairs = decided(new Random(4), 300, x -> logistic(x - 3));
        List<Decided.Pair> shuffled = new ArrayList<>(pairs);
        Collections.shuffle(shuffled, new Random(8));

        assertThat(new Decided(shuffled).calibration()).isEqualTo(new Decided(pairs).calibration());
    }
}
