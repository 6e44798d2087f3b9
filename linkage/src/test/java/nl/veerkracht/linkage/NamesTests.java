package nl.veerkracht.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTests {

    private final Encoder encoder = new Encoder(LinkageKey.generate());

    private Agreement surname(String left, String right) {
        return agreement(
                Person.builder().givenNames("Wende").surname(left).build(),
                Person.builder().givenNames("Wende").surname(right).build(),
                Field.SURNAME);
    }

    private Agreement given(String left, String right) {
        return agreement(
                Person.builder().givenNames(left).surname("Kersenland").build(),
                Person.builder().givenNames(right).surname("Kersenland").build(),
                Field.GIVEN_NAMES);
    }

    private Agreement agreement(Person left, Person right, Field field) {
        return Model.shipped().compare(encoder.encode(left), encoder.encode(right)).reasons().stream()
                .filter(reason -> reason.field() == field)
                .findFirst()
                .orElseThrow()
                .agreement();
    }

    @ParameterizedTest
    @CsvSource({
        "van der Linde, Linde, EXACT",
        "VanDerLinde, van der Linde, EXACT",
        "El Kaddouri, Elkaddouri, EXACT",
        "Linde-Kurek, Kurek, EXACT",
        "Yıldız, Yildiz, EXACT",
        "Wiśniewska, Wisniewska, EXACT",
        "Meijer, Meyer, SOUNDS_ALIKE",
        "Yildiz, Ijildis, SOUNDS_ALIKE",
        "Boukhari, Boechari, SOUNDS_ALIKE",
        "Oemrawsingh, Umrawsingh, SOUNDS_ALIKE",
        "Kowalczyk, Kowalcyzk, CLOSE",
        "Grondland, Grodland, CLOSE",
        "Kersenland, Zwartveen, DIFFERENT"
    })
    void surnames_agree_as_far_as_people_would_say(String left, String right, Agreement expected) {
        assertThat(surname(left, right)).isEqualTo(expected);
        assertThat(surname(right, left)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "Mohamed, Mo, SHORT_FORM",
        "Khadija, Dija, SHORT_FORM",
        "Elisabeth, Liesje, SHORT_FORM",
        "Katarzyna, Kasia, SHORT_FORM",
        "Mustafa, Mus, SHORT_FORM",
        "Soukaina, Soekaina, SOUNDS_ALIKE",
        "محمد, Mhmd, EXACT",
        "W., Wende, INITIAL",
        "Wende Maria, Maria, EXACT",
        "Wende, Bogdan, DIFFERENT"
    })
    void given_names_agree_as_far_as_people_would_say(String left, String right, Agreement expected) {
        assertThat(given(left, right)).isEqualTo(expected);
        assertThat(given(right, left)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2009-07-01, 2009-01-07, SWAPPED",
        "2009-07-01, 2010-07-01, YEAR_OFF",
        "2009-07-01, 2009-07-02, CLOSE",
        "2009-07-01, 2009-07, EXACT",
        "20090701, 2009-07-01, EXACT",
        "2009-07-01, 2009, EXACT",
        "2009-07-01, 01-07-2009, EXACT",
        "2009-07-01, 1/7/2009, EXACT",
        "2009-07-01, 1. 7. 2009, EXACT",
        "2009-07-01, 01072009, EXACT",
        "2009-07-01, 2009-7-1, EXACT",
        "2009-07-01, 2009-07-01T00:00:00, EXACT",
        "2009-07-01, ٢٠٠٩-٠٧-٠١, EXACT",
        "2009-07-01, 07-2009, EXACT",
        "2009-07-13, 07/13/2009, EXACT",
        "2009-07-01, 2013-11-23, DIFFERENT"
    })
    void birth_dates_agree_as_far_as_they_are_known(String left, String right, Agreement expected) {
        Agreement found = agreement(
                Person.builder().birthDate(left).build(),
                Person.builder().birthDate(right).build(),
                Field.BIRTH_DATE);

        assertThat(found).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "onbekend",
                "12 jan 2008",
                "01-07-09",
                "2009-07-011",
                "0000-00-00",
                "00-00-0000",
                "123",
                "12345"
            })
    void a_birth_date_that_is_not_understood_is_unknown_and_speaks_against_nobody(String written) {
        Person strange = Person.builder().birthDate(written).build();
        Person known = Person.builder().birthDate("2009-07-01").build();

        assertThat(BirthDate.of(strange)).isNull();
        Encoder encoder = Encoder.plain();
        assertThat(Model.shipped()
                        .compare(encoder.encode(strange), encoder.encode(known))
                        .reasons())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "06-12345678, EXACT",
        "+31 6 1234 5678, EXACT",
        "0031612345678, EXACT",
        "+31(0)612345678, EXACT",
        "0612345679, CLOSE",
        "0612346578, CLOSE"
    })
    void telephone_numbers_agree_in_every_notation(String other, Agreement expected) {
        Agreement found = agreement(
                Person.builder().phone("0612345678").build(),
                Person.builder().phone(other).build(),
                Field.PHONE);

        assertThat(found).isEqualTo(expected);
    }

    @Test
    void a_guessed_age_fits_the_birth_year() {
        Agreement found = agreement(
                Person.builder().age(15, 2026).build(),
                Person.builder().birthDate("2010-12-30").build(),
                Field.BIRTH_DATE);

        assertThat(found).isEqualTo(Agreement.FITS);
    }

    @Test
    void enormous_values_are_cut_instead_of_filling_the_memory() {
        Person huge = Person.builder()
                .givenNames("x".repeat(1_000_000))
                .surname("y z ".repeat(250_000))
                .phone("1".repeat(1_000_000))
                .build();

        assertThat(encoder.encode(huge).toBytes()).hasSizeLessThan(5_000);
    }
}
