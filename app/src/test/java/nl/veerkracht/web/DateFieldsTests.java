package nl.veerkracht.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.validation.MapBindingResult;

class DateFieldsTests {

    private final MapBindingResult errors = new MapBindingResult(Map.of(), "form");

    @ParameterizedTest
    @ValueSource(strings = {"2026-05-03", "3-5-2026", "03-05-2026", " 3-05-2026 ", "3/5/2026", "3.5.2026", "3 5 2026"})
    void a_day_is_read_as_browsers_send_it_and_as_people_type_it(String typed) {
        assertThat(DateFields.day(errors, "on", typed)).isEqualTo(LocalDate.of(2026, 5, 3));
        assertThat(errors.hasErrors()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "morgen",
                "31-2-2026",
                "29-2-2025",
                "2026-13-01",
                "3-5-26",
                "0026-05-03",
                "3-5",
                "1-1-9999",
                "٣-٥-٢٠٢٦"
            })
    void what_is_no_day_is_told_at_the_field(String typed) {
        assertThat(DateFields.day(errors, "on", typed)).isNull();
        assertThat(errors.getFieldError("on"))
                .extracting(fault -> fault.getCode())
                .isEqualTo("web.fault.no-day");
    }

    @Test
    void a_field_that_may_stay_empty_may_stay_empty() {
        assertThat(DateFields.dayOrNone(errors, "until", " ")).isNull();
        assertThat(DateFields.dayOrNone(errors, "until", null)).isNull();
        assertThat(errors.hasErrors()).isFalse();
        assertThat(DateFields.dayOrNone(errors, "until", "ooit")).isNull();
        assertThat(errors.hasFieldErrors("until")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', 2026, 2026",
        "'', 5, 2026, 2026-05",
        "3, 5, 2026, 2026-05-03",
        " 03, 05 , 2026, 2026-05-03",
        "29, 2, 2024, 2024-02-29",
        "'', '', '', ''",
        "29, 2, 2025, ?",
        "3, '', 2026, ?",
        "3, 5, '', ?",
        "'', 13, 2026, ?",
        "'', '', 26, ?",
        "drie, mei, 2026, ?"
    })
    void a_date_is_read_as_far_as_it_is_known(String day, String month, String year, String date) {
        assertThat(DateFields.partial(day, month, year)).isEqualTo(date);
    }
}
