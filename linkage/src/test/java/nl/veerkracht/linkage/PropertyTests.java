package nl.veerkracht.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Holds for every pair of a made-up town, near or far. */
class PropertyTests {

    private static final MadeUpCity TOWN = new MadeUpCity(77, 120);

    private final Encoder encoder = new Encoder(LinkageKey.generate());
    private final Model model = Model.shipped();

    private List<Encoded> encoded(Encoder by) {
        return TOWN.left.stream().map(row -> by.encode(row.person())).toList();
    }

    @Test
    void comparing_is_symmetric() {
        List<Encoded> all = encoded(encoder);
        for (Encoded a : all) {
            for (Encoded b : all) {
                assertThat(model.compare(a, b).weight())
                        .isEqualTo(model.compare(b, a).weight(), within(1e-9));
            }
        }
    }

    @Test
    void a_field_that_one_side_does_not_know_changes_nothing() {
        List<Encoded> all = encoded(encoder);
        Encoded bare = encoder.encode(
                Person.builder().givenNames("Maya").surname("Roggeveld").build());
        Encoded full = encoder.encode(Person.builder()
                .givenNames("Maya")
                .surname("Roggeveld")
                .phone("0612345678")
                .school("Het Lyceum")
                .nationalId("123456782")
                .handle("snapchat", "maya.r")
                .build());
        for (Encoded other : all) {
            double without = phoneless(bare, other);
            assertThat(phoneless(full, other)).isEqualTo(without, within(1e-9));
        }
    }

    private double phoneless(Encoded known, Encoded other) {
        return model.compare(known, other).reasons().stream()
                .filter(reason -> reason.field() != Field.PHONE)
                .mapToDouble(Reason::weight)
                .sum();
    }

    @Test
    void someone_of_whom_nothing_is_known_is_neither_like_nor_unlike_anybody() {
        Encoded nobody = encoder.encode(Person.builder().build());

        assertThat(nobody.isLinkable()).isFalse();
        assertThat(nobody.blocks()).isEmpty();
        assertThat(encoded(encoder))
                .allSatisfy(other ->
                        assertThat(model.compare(nobody, other).weight()).isZero());
    }

    @Test
    void the_same_person_gives_the_same_encoding_under_one_key_and_an_unrelated_one_under_another() {
        Encoder other = new Encoder(LinkageKey.generate());
        Person person = TOWN.left.getFirst().person();

        assertThat(encoder.encode(person).toBytes())
                .isEqualTo(encoder.encode(person).toBytes());
        assertThat(LongStream.of(other.encode(person).blockingKeys()))
                .doesNotContainAnyElementsOf(
                        Arrays.stream(encoder.encode(person).blockingKeys())
                                .boxed()
                                .toList());
    }

    @Test
    void keys_to_store_stand_in_an_order_that_does_not_tell_what_they_are_made_of() {
        assertThat(encoded(encoder)).allSatisfy(one -> {
            assertThat(one.blockingKeys()).isSorted();
            assertThat(one.blockingKeys())
                    .containsExactlyInAnyOrder(
                            one.blocks().stream().mapToLong(Block::key).toArray());
        });
    }

    @Test
    void filters_of_one_name_under_two_keys_are_as_unlike_as_two_names() {
        long[] ours = new Grams(LinkageKey.generate().derive("grams")).of("hagedorn");
        double mean = IntStream.range(0, 200)
                .mapToDouble(
                        i -> Grams.dice(ours, new Grams(LinkageKey.generate().derive("grams")).of("hagedorn")))
                .average()
                .orElseThrow();

        assertThat(mean).isLessThan(0.25);
    }

    @Test
    void coded_comparison_stays_close_to_readable_comparison() {
        List<Encoded> coded = encoded(encoder);
        List<Encoded> plain = encoded(Encoder.plain());
        int apart = 0;
        for (int i = 0; i < coded.size(); i++) {
            for (int j = 0; j < coded.size(); j++) {
                double difference =
                        model.probability(coded.get(i), coded.get(j)) - model.probability(plain.get(i), plain.get(j));
                apart += Math.abs(difference) > 0.2 ? 1 : 0;
            }
        }

        assertThat(apart).isLessThan(coded.size() * coded.size() / 1000);
    }

    @Test
    void sealing_twice_shows_nothing_in_common_but_the_key_id() {
        Encoded encoded = encoder.encode(TOWN.left.getFirst().person());
        byte[] one = encoder.seal(encoded);
        byte[] two = encoder.seal(encoded);

        assertThat(Arrays.copyOfRange(one, 5, one.length)).isNotEqualTo(Arrays.copyOfRange(two, 5, two.length));
        assertThat(model.compare(encoder.open(one), encoder.open(two))).isEqualTo(model.compare(encoded, encoded));
    }
}
