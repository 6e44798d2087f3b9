package nl.veerkracht.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A model that expects far too many links, and people of a made-up city who decide on what it proposes. */
class DecisionTests {

    private static final int PEOPLE = 500;
    private static final Encoder ENCODER = new Encoder(LinkageKey.of(new byte[32]));

    /** As many pairs are true as there are people, or somewhat fewer. */
    private static final double RIGHT = 1.0 / PEOPLE;

    private static final double FAR_TOO_HIGH = 0.5;

    private static final MadeUpCity CITY = new MadeUpCity(8_100, PEOPLE);
    private static final Model WRONG = Model.shipped()
            .withPrior(FAR_TOO_HIGH)
            .withSharesFrom(Stream.of(CITY.left, CITY.right)
                    .flatMap(List::stream)
                    .map(DecisionTests::encoded)
                    .toList());
    private static final List<Decision> DECISIONS = decisions();

    private static Encoded encoded(Row row) {
        return ENCODER.encode(row.person());
    }

    /** What people decide on all pairs that the wrong model gives at least this probability. */
    private static List<Decision> truth(MadeUpCity city, double lowest) {
        List<Encoded> right = city.right.stream().map(DecisionTests::encoded).toList();
        List<Decision> decisions = new ArrayList<>();
        for (Row row : city.left) {
            Encoded left = encoded(row);
            for (int i = 0; i < right.size(); i++) {
                if (WRONG.probability(left, right.get(i)) >= lowest) {
                    boolean same = row.id().equals(city.right.get(i).id());
                    decisions.add(new Decision(left, right.get(i), same));
                }
            }
        }
        return decisions;
    }

    /** Four hundred of those that an application would have proposed. */
    private static List<Decision> decisions() {
        List<Decision> all = truth(CITY, 0.5);
        Collections.shuffle(all, new Random(2));
        return List.copyOf(all.subList(0, 400));
    }

    private static double mean(List<Decision> pairs, Model model) {
        return pairs.stream()
                .mapToDouble(pair -> model.probability(pair.one(), pair.other()))
                .average()
                .orElseThrow();
    }

    private static double right(List<Decision> pairs) {
        return pairs.stream().filter(Decision::confirmed).count() / (double) pairs.size();
    }

    private static Predicate<Decision> doubtful(Model model) {
        return pair -> Math.abs(model.probability(pair.one(), pair.other()) - 0.5) < 0.4;
    }

    /** Brier's score: the mean square of how far probabilities lie from the truth. */
    private static double error(List<Decision> pairs, Model model) {
        return pairs.stream()
                .mapToDouble(
                        pair -> Math.pow(model.probability(pair.one(), pair.other()) - (pair.confirmed() ? 1 : 0), 2))
                .average()
                .orElseThrow();
    }

    @Test
    void a_model_with_a_wrong_prior_is_calibrated_in_cities_it_never_saw_and_mistakes_do_little() {
        List<Decision> unseen = LongStream.range(8_200, 8_202)
                .mapToObj(seed -> truth(new MadeUpCity(seed, PEOPLE), 0.05))
                .flatMap(List::stream)
                .toList();
        Model learned = WRONG.learnedFrom(DECISIONS);
        List<Decision> before = unseen.stream().filter(doubtful(WRONG)).toList();
        List<Decision> after = unseen.stream().filter(doubtful(learned)).toList();

        assertThat(mean(before, WRONG) - right(before)).isGreaterThan(0.2);
        assertThat(mean(after, learned)).isCloseTo(right(after), within(0.12));
        assertThat(error(unseen, learned)).isLessThan(0.25 * error(unseen, WRONG));
        assertThat(error(unseen, learned)).isLessThan(1.1 * error(unseen, WRONG.withPrior(RIGHT)));

        Random random = new Random(6);
        Model misled = WRONG.learnedFrom(DECISIONS.stream()
                .map(decision -> new Decision(
                        decision.one(), decision.other(), decision.confirmed() != (random.nextDouble() < 0.05)))
                .toList());
        assertThat(mean(after, misled)).isCloseTo(mean(after, learned), within(0.1));
        assertThat(error(unseen, misled)).isLessThan(0.25 * error(unseen, WRONG));
    }

    @Test
    void reasons_and_bits_stay_and_the_model_that_learned_is_another_one() {
        Decision pair = DECISIONS.getFirst();
        Score before = WRONG.compare(pair.one(), pair.other());

        Score after = WRONG.learnedFrom(DECISIONS).compare(pair.one(), pair.other());

        assertThat(after.reasons()).isEqualTo(before.reasons());
        assertThat(after.weight()).isEqualTo(before.weight());
        assertThat(WRONG.compare(pair.one(), pair.other())).isEqualTo(before);
    }

    @Test
    void neither_the_sides_of_a_pair_nor_the_order_of_decisions_make_a_difference() {
        List<Decision> turned = new ArrayList<>(DECISIONS.stream()
                .map(decision -> new Decision(decision.other(), decision.one(), decision.confirmed()))
                .toList());
        Collections.shuffle(turned, new Random(7));
        Model one = WRONG.learnedFrom(DECISIONS);
        Model other = WRONG.learnedFrom(turned);

        assertThat(DECISIONS)
                .allSatisfy(pair -> assertThat(one.probability(pair.one(), pair.other()))
                        .isCloseTo(other.probability(pair.other(), pair.one()), within(1e-9)));
    }

    @Test
    void learning_again_replaces_what_was_learned_and_without_decisions_nothing_is() {
        Model learned = WRONG.learnedFrom(DECISIONS);

        assertThat(learned.learnedFrom(DECISIONS).calibration()).isEqualTo(learned.calibration());
        assertThat(WRONG.learnedFrom(List.of()).calibration()).isEqualTo(WRONG.calibration());
        assertThat(learned.calibration()).isNotEqualTo(WRONG.calibration());
    }

    @Test
    void what_was_learned_stays_when_the_index_grows() {
        Model learned = WRONG.learnedFrom(DECISIONS);

        assertThat(learned.forIndexOf(1_000_000).calibration()).isEqualTo(learned.calibration());
    }

    @Test
    void what_was_learned_goes_along_to_a_model_whose_shares_were_counted_anew() {
        Model learned = WRONG.learnedFrom(DECISIONS);

        assertThat(WRONG.withPrior(RIGHT).learnedAs(learned).calibration()).isEqualTo(learned.calibration());
        assertThat(learned.learnedAs(Model.shipped()).calibration()).isEqualTo(WRONG.calibration());
    }

    @Test
    void a_decision_on_encodings_of_two_keys_is_refused() {
        Encoded ours = encoded(CITY.left.getFirst());
        Encoded theirs =
                new Encoder(LinkageKey.generate()).encode(CITY.left.getFirst().person());

        assertThatThrownBy(() -> WRONG.learnedFrom(List.of(new Decision(ours, theirs, true))))
                .isInstanceOf(EncodingRefused.class);
    }
}
