package nl.veerkracht.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LinkQualityTests {

    private static final TruePairs TRUTH = new TruePairs(Set.of(
            new TruePairs.Two("a", "1"),
            new TruePairs.Two("b", "2"),
            new TruePairs.Two("c", "3"),
            new TruePairs.Two("d", "4")));

    private static final LinkQuality QUALITY = new LinkQuality(
            List.of(
                    new FoundPair("x", "9", 0.2),
                    new FoundPair("a", "1", 0.99),
                    new FoundPair("c", "3", 0.45),
                    new FoundPair("a", "2", 0.6),
                    new FoundPair("b", "2", 0.9)),
            TRUTH);

    @Test
    void f1_at_a_threshold_counts_what_is_found_wrongly_and_what_is_missed() {
        assertThat(QUALITY.f1At(0.5)).isEqualTo(2.0 * 2 / (3 + 4));
        assertThat(QUALITY.f1At(0.9)).isEqualTo(2.0 * 2 / (2 + 4));
        assertThat(QUALITY.f1At(0)).isEqualTo(2.0 * 3 / (5 + 4));
    }

    @Test
    void nothing_found_has_an_f1_of_nought() {
        assertThat(QUALITY.f1At(1)).isZero();
        assertThat(new LinkQuality(List.of(), TRUTH).best().f1()).isZero();
        assertThat(new LinkQuality(List.of(), TRUTH).recallAt(0.9)).isZero();
    }

    @Test
    void the_best_f1_comes_with_its_threshold() {
        assertThat(QUALITY.best()).isEqualTo(new LinkQuality.Best(2.0 * 3 / (4 + 4), 0.45));
    }

    @Test
    void recall_at_a_precision_is_the_most_that_is_found_while_so_much_is_right() {
        assertThat(QUALITY.recallAt(1)).isEqualTo(0.5);
        assertThat(QUALITY.recallAt(0.75)).isEqualTo(0.75);
        assertThat(QUALITY.recallAt(0.99)).isEqualTo(0.5);
    }

    @Test
    void equally_probable_pairs_are_taken_together_whatever_their_order() {
        FoundPair right = new FoundPair("a", "1", 0.8);
        FoundPair wrong = new FoundPair("a", "2", 0.8);

        assertThat(new LinkQuality(List.of(right, wrong), TRUTH).recallAt(0.99)).isZero();
        assertThat(new LinkQuality(List.of(wrong, right), TRUTH).recallAt(0.99)).isZero();
    }

    @Test
    void a_tenth_tells_what_was_said_and_what_is_right() {
        LinkQuality quality = new LinkQuality(
                List.of(
                        new FoundPair("a", "1", 0.71),
                        new FoundPair("b", "2", 0.79),
                        new FoundPair("x", "9", 0.75),
                        new FoundPair("c", "3", 1)),
                TRUTH);

        assertThat(quality.tenths())
                .extracting(LinkQuality.Tenth::from, LinkQuality.Tenth::links)
                .containsExactly(tuple(0.7, 3), tuple(0.9, 1));
        assertThat(quality.tenths().getFirst().mean()).isCloseTo(0.75, within(1e-9));
        assertThat(quality.tenths().getFirst().right()).isCloseTo(2.0 / 3, within(1e-9));
    }

    @Test
    void best_of_each_keeps_a_record_once_with_its_surest_pair() {
        List<FoundPair> pairs = List.of(
                new FoundPair("a", "1", 0.7),
                new FoundPair("a", "2", 0.9),
                new FoundPair("b", "2", 0.8),
                new FoundPair("b", "1", 0.6));

        assertThat(FoundPair.bestOfEach(pairs))
                .containsExactly(new FoundPair("a", "2", 0.9), new FoundPair("b", "1", 0.6));
    }
}
