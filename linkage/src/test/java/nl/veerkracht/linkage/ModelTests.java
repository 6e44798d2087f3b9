package nl.veerkracht.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ModelTests {

    private final Encoder encoder = new Encoder(LinkageKey.generate());
    private final Model model = Model.shipped();

    private static PersonBuilder yasmina() {
        return Person.builder().givenNames("Yasmina").surname("el Touzani").birthDate("2009-03-14");
    }

    @Test
    void the_same_person_written_down_by_ear_is_proposed() {
        Encoded school = encoder.encode(yasmina().phone("06 12345678").build());
        Encoded hotel = encoder.encode(Person.builder()
                .givenNames("Jasmina")
                .surname("Toezani")
                .birthDate("2009-03")
                .phone("+31 6 1234 5678")
                .build());

        assertThat(model.compare(school, hotel).probability()).isGreaterThan(0.99);
    }

    @Test
    void two_people_who_only_share_a_city_and_gender_are_not_proposed() {
        Encoded one = encoder.encode(yasmina().city("Zaandam").gender("female").build());
        Encoded other = encoder.encode(Person.builder()
                .givenNames("Fleur")
                .surname("Bos")
                .birthDate("2011-10-02")
                .city("Zaandam")
                .gender("female")
                .build());

        assertThat(model.compare(one, other).probability()).isLessThan(0.001);
    }

    @Test
    void given_name_and_surname_may_be_swapped() {
        Encoded straight = encoder.encode(yasmina().build());
        Encoded swapped = encoder.encode(Person.builder()
                .givenNames("Touzani")
                .surname("Yasmina")
                .birthDate("2009-03-14")
                .build());

        Score score = model.compare(straight, swapped);

        assertThat(score.probability()).isGreaterThan(0.95);
        assertThat(score.reasons()).anyMatch(reason -> reason.agreement() == Agreement.SWAPPED);
    }

    @Test
    void encodings_of_different_keys_cannot_be_compared() {
        Encoded ours = encoder.encode(yasmina().build());
        Encoded theirs = new Encoder(LinkageKey.generate()).encode(yasmina().build());

        assertThatThrownBy(() -> model.compare(ours, theirs)).isInstanceOf(EncodingRefused.class);
    }

    @Test
    void an_encoding_survives_writing_and_reading() {
        LinkageKey key = LinkageKey.generate();
        Encoder writer = new Encoder(key);
        Encoded before =
                writer.encode(yasmina().phone("0612345678").city("Leiden").build());

        Score read = model.compare(before, Encoded.fromBytes(before.toBytes(), key));
        Score opened = model.compare(before, writer.open(writer.seal(before)));

        assertThat(read).isEqualTo(model.compare(before, before));
        assertThat(opened).isEqualTo(read);
    }
}
