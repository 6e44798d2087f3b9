package nl.veerkracht.trajectory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BirthTests {

    @ParameterizedTest
    @CsvSource({
        "2009-05-03, 2026-05-02, 16, 16",
        "2009-05-03, 2026-05-03, 17, 17",
        "2008-02-29, 2026-02-28, 17, 17",
        "2008-02-29, 2026-03-01, 18, 18",
        "2008-02-29, 2028-02-29, 20, 20",
        "2009-05, 2026-04-30, 16, 16",
        "2009-05, 2026-05-01, 16, 17",
        "2009-05, 2026-05-31, 17, 17",
        "2008-02, 2026-02-28, 17, 18",
        "2008-02, 2026-03-01, 18, 18",
        "2009, 2026-01-01, 16, 17",
        "2009, 2026-12-30, 16, 17",
        "2009, 2026-12-31, 17, 17",
        "2026-11-20, 2026-11-20, 0, 0"
    })
    void age_is_counted_by_the_calendar_and_as_sure_as_the_date_is(String born, LocalDate today, int from, int to) {
        assertThat(Birth.of(born).age(today)).isEqualTo(new Birth.Age(from, to));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "9",
                "2009-5",
                "2009-13",
                "2026-02-31",
                "2025-02-29",
                "20090503",
                "2009-05-03T00:00",
                "२००९",
                "0x7E1"
            })
    void what_is_no_date_is_not_read(String written) {
        assertThat(Birth.read(written)).isEmpty();
    }

    @Test
    void a_leap_day_is_read() {
        assertThat(Birth.read("2008-02-29")).isPresent();
    }
}
