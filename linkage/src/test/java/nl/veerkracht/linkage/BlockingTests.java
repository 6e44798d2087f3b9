package nl.veerkracht.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Which keys two records about one young person share when hardly anything else is known of both. */
class BlockingTests {

    private static final Encoder ENCODER = new Encoder(LinkageKey.of(new byte[32]));

    private static Map<Pass, Long> shared(PersonBuilder one, PersonBuilder other) {
        Map<Long, Block> keys = ENCODER.encode(other.build()).blocks().stream()
                .collect(Collectors.toMap(Block::key, Function.identity()));
        return ENCODER.encode(one.build()).blocks().stream()
                .filter(block -> keys.containsKey(block.key()))
                .collect(Collectors.groupingBy(Block::pass, Collectors.counting()));
    }

    @Test
    void a_given_name_and_a_school_find_each_other_whatever_else_is_missing() {
        assertThat(shared(
                        Person.builder().givenNames("Tilin").school("Het Anker").city("Hooghorst"),
                        Person.builder().givenNames("Tilin").surname("de Jong").school("het anker")))
                .containsOnlyKeys(Pass.SPELLING_AND_SCHOOL);
    }

    @Test
    void a_name_that_is_written_alike_in_one_city_counts_twice_and_one_that_only_sounds_like_it_once() {
        PersonBuilder asked = Person.builder().givenNames("Mamae").city("Haarlem");
        assertThat(shared(
                        asked,
                        Person.builder().givenNames("Mamae").city("Haarlem").birthDate("2004-02-10")))
                .containsOnlyKeys(Pass.NAME_AND_CITY, Pass.SPELLING_AND_CITY);
        assertThat(shared(
                        asked,
                        Person.builder().givenNames("Mimo").city("Haarlem").birthDate("2004-02-10")))
                .containsOnlyKeys(Pass.NAME_AND_CITY);
    }

    @Test
    void who_lives_in_the_same_street_is_found_when_both_names_have_a_slip() {
        assertThat(shared(
                        Person.builder()
                                .givenNames("Tilin")
                                .surname("Okkers")
                                .street("Ganzenweg")
                                .city("Hooghorst"),
                        Person.builder()
                                .givenNames("Tylan")
                                .surname("Obkers")
                                .street("ganzenweg")
                                .houseNumber("9")
                                .city("Hooghorst")))
                .containsKey(Pass.NAME_AND_STREET);
    }

    @Test
    void a_name_that_is_heard_alike_and_a_whole_date_find_each_other_when_the_other_name_is_unknown() {
        PersonBuilder asked = Person.builder().givenNames("Tilin").birthDate("2009-05-17");
        assertThat(shared(
                        asked,
                        Person.builder()
                                .givenNames("Tielin")
                                .surname("Okkersen")
                                .birthDate("2009-05-17")))
                .containsKey(Pass.NAME_AND_DATE);
        assertThat(shared(
                        asked,
                        Person.builder().givenNames("Tolan").surname("Okkersen").birthDate("2009-05-17")))
                .doesNotContainKey(Pass.NAME_AND_DATE);
    }

    @Test
    void one_name_and_how_the_other_begins_and_ends_find_each_other_whatever_stands_between_also_swapped() {
        PersonBuilder asked = Person.builder().givenNames("Tilin").surname("Okkersen");
        assertThat(shared(asked, Person.builder().givenNames("Tilin").surname("Okresen")))
                .containsEntry(Pass.NAME_AND_ENDS, 1L);
        assertThat(shared(asked, Person.builder().givenNames("Okresen").surname("Tilin")))
                .containsEntry(Pass.NAME_AND_ENDS, 1L);
        assertThat(shared(asked, Person.builder().givenNames("Tilin").surname("Okkersem")))
                .doesNotContainKey(Pass.NAME_AND_ENDS);
    }

    @Test
    void two_names_with_other_vowels_and_nothing_else_find_each_other() {
        assertThat(shared(
                        Person.builder().givenNames("Tilin").surname("Okkersen"),
                        Person.builder().givenNames("Talin").surname("Okkarsen")))
                .containsKeys(Pass.NAMES, Pass.NAMES_ALIKE);
    }

    @Test
    void without_a_school_a_name_is_no_key() {
        assertThat(shared(
                        Person.builder().givenNames("Tilin").birthDate("2004"),
                        Person.builder().givenNames("Tilin").city("Hooghorst")))
                .isEmpty();
    }
}
