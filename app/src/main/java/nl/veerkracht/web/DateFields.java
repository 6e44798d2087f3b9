package nl.veerkracht.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * Reads dates from form fields, as browsers send them ({@code 2026-05-03}) and as people type them ({@code 3-5-2026}, {@code 03-05-2026}, also with
 * points, strokes or spaces), in years that a person can mean. What is no date becomes a fault at its field.
 */
public final class DateFields {

    /** What nothing reads as a date. */
    public static final String NO_DATE = "?";

    private static final String FIRST = "1";
    private static final String NO_DAY = "web.fault.no-day";
    private static final Pattern ISO = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})");
    private static final Pattern BY_HAND = Pattern.compile("([0-9]{1,2})[-./ ]([0-9]{1,2})[-./ ]([0-9]{4})");
    private static final Pattern YEAR = Pattern.compile("(19|20|21)[0-9]{2}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,2}");

    private DateFields() {}

    /** A day; null with a fault at the field when there is none. */
    public static @Nullable LocalDate day(BindingResult errors, String field, @Nullable String typed) {
        LocalDate day = day(typed);
        if (day == null) {
            errors.rejectValue(field, NO_DAY);
        }
        return day;
    }

    /** As {@link #day(BindingResult, String, String)}; an empty field is fine. */
    public static @Nullable LocalDate dayOrNone(BindingResult errors, String field, @Nullable String typed) {
        return typed == null || typed.isBlank() ? null : day(errors, field, typed);
    }

    /** A day; null when it is none. */
    public static @Nullable LocalDate day(@Nullable String typed) {
        String text = typed == null ? "" : typed.strip();
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return day(iso.group(1), iso.group(2), iso.group(3));
        }
        Matcher byHand = BY_HAND.matcher(text);
        return byHand.matches() ? day(byHand.group(3), byHand.group(2), byHand.group(1)) : null;
    }

    private static @Nullable LocalDate day(String year, String month, String day) {
        if (!YEAR.matcher(year).matches()
                || !NUMBER.matcher(month).matches()
                || !NUMBER.matcher(day).matches()) {
            return null;
        }
        try {
            return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
        } catch (DateTimeException e) {
            // No calendar has this day: told at the field by who asked.
            return null;
        }
    }

    /**
     * A date as far as known from its three fields, as ISO 8601: {@code 2026}, {@code 2026-05} or {@code 2026-05-03}. Empty text when nothing was typed,
     * and {@link #NO_DATE} when what was typed is none.
     */
    public static String partial(@Nullable String day, @Nullable String month, @Nullable String year) {
        String y = clean(year);
        String m = two(clean(month));
        String d = two(clean(day));
        if ((y + m + d).isEmpty()) {
            return "";
        }
        boolean known =
                day(y, m.isEmpty() ? FIRST : m, d.isEmpty() ? FIRST : d) != null && !(m.isEmpty() && !d.isEmpty());
        return known ? Stream.of(y, m, d).filter(part -> !part.isEmpty()).collect(Collectors.joining("-")) : NO_DATE;
    }

    private static String clean(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    private static String two(String number) {
        return number.length() == 1 ? "0" + number : number;
    }
}
