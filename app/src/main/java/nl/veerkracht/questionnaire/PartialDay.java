package nl.veerkracht.questionnaire;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/** A date as entered in three fields, of which the day, or the day and the month, may be left out. */
record PartialDay(String year, String month, String day) {

    private static final int EARLIEST = 1900;
    private static final int LATEST = 2200;

    PartialDay {
        year = year.strip();
        month = month.strip();
        day = day.strip();
    }

    /** Of {@code YYYY}, {@code YYYY-MM} or {@code YYYY-MM-DD}. */
    static PartialDay of(String iso) {
        var parts = iso.split("-", -1);
        return new PartialDay(parts[0], parts.length > 1 ? parts[1] : "", parts.length > 2 ? parts[2] : "");
    }

    boolean isBlank() {
        return year.isEmpty() && month.isEmpty() && day.isEmpty();
    }

    /** {@code YYYY}, {@code YYYY-MM} or {@code YYYY-MM-DD}; empty when there is no such day. */
    Optional<String> iso() {
        if (!year.matches("\\d{4}") || !month.matches("\\d{0,2}") || !day.matches("\\d{0,2}") || skipsTheMonth()) {
            return Optional.empty();
        }
        var y = Integer.parseInt(year);
        return y < EARLIEST || y > LATEST ? Optional.empty() : dated(y);
    }

    private boolean skipsTheMonth() {
        return month.isEmpty() && !day.isEmpty();
    }

    private Optional<String> dated(int y) {
        try {
            if (month.isEmpty()) {
                return Optional.of(year);
            }
            var m = Integer.parseInt(month);
            return Optional.of(
                    day.isEmpty()
                            ? YearMonth.of(y, m).toString()
                            : LocalDate.of(y, m, Integer.parseInt(day)).toString());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
