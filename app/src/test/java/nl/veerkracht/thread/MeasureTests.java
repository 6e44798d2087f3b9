package nl.veerkracht.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.veerkracht.linkage.Decision;
import nl.veerkracht.linkage.Encoded;
import nl.veerkracht.linkage.Encoder;
import nl.veerkracht.linkage.LinkageKey;
import nl.veerkracht.linkage.Model;
import nl.veerkracht.linkage.Person;
import nl.veerkracht.linkage.Score;
import org.junit.jupiter.api.Test;

class MeasureTests {

    private static final Encoder ENCODER = new Encoder(LinkageKey.of(new byte[32]));
    private static final double THRESHOLD = 0.5;

    private static final Encoded FENNA = fenna("2009-05-01");
    private static final Encoded ANOTHER = fenna("2007-11-23");

    private static Encoded fenna(String born) {
        return ENCODER.encode(Person.builder()
                .givenNames("Fenna")
                .surname("Wolkenveld")
                .birthDate(born)
                .build());
    }

    /** A model by whose fields the two have this probability. */
    private static Model saying(double probability) {
        double odds = probability / (1 - probability) / Math.pow(2, bits());
        return Model.shipped().withPrior(odds / (1 + odds));
    }

    private static double bits() {
        return Model.shipped().compare(FENNA, ANOTHER).weight();
    }

    /** What people showed of such pairs: that one in ten was right, or nine. */
    private static Model learned(Model model, int right) {
        Model even = saying(0.8);
        return model.learnedAs(even.learnedFrom(Stream.of(
                        Collections.nCopies(30 * right, new Decision(FENNA, ANOTHER, true)),
                        Collections.nCopies(30 * (10 - right), new Decision(FENNA, ANOTHER, false)))
                .flatMap(List::stream)
                .toList()));
    }

    private static Score score(Model fields, Model learned) {
        return Objects.requireNonNull(new Measure(fields, learned, THRESHOLD).score(FENNA, ANOTHER));
    }

    private static boolean isAsked(Model fields, Model learned) {
        return new Measure(fields, learned, THRESHOLD).score(FENNA, ANOTHER) != null;
    }

    @Test
    void without_anything_learned_the_threshold_alone_decides() {
        assertThat(isAsked(saying(0.51), saying(0.51))).isTrue();
        assertThat(isAsked(saying(0.49), saying(0.49))).isFalse();
    }

    @Test
    void what_people_rejected_time_and_again_is_asked_no_more_and_what_they_confirmed_sooner() {
        assertThat(isAsked(saying(0.6), learned(saying(0.6), 1))).isFalse();
        assertThat(isAsked(saying(0.4), learned(saying(0.4), 9))).isTrue();
        assertThat(score(saying(0.4), learned(saying(0.4), 9)).weight()).isCloseTo(bits(), within(1e-9));
    }

    @Test
    void what_the_fields_call_as_good_as_sure_is_asked_whatever_was_learned_and_says_how_sure_it_is() {
        Model learned = learned(saying(0.96), 1);

        assertThat(learned.probability(FENNA, ANOTHER)).isLessThan(THRESHOLD);
        assertThat(score(saying(0.96), learned).probability()).isEqualTo(learned.probability(FENNA, ANOTHER));
    }

    @Test
    void what_the_fields_call_improbable_is_never_asked() {
        Model learned = learned(saying(0.09), 9).withPrior(0.9);

        assertThat(learned.probability(FENNA, ANOTHER)).isGreaterThan(THRESHOLD);
        assertThat(isAsked(saying(0.09), learned)).isFalse();
    }
}
