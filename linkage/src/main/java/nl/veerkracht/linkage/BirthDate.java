package nl.veerkracht.linkage;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A birth date as far as known. Impossible dates of a file (month 13) are kept: they still agree with themselves.
 *
 * @param month 0 when unknown
 * @param day 0 when unknown
 * @param estimated whether the year only follows from a guessed age
 */
record BirthDate(int year, int month, int day, boolean estimated) {

    private static final int LONGEST = 40;

    private static final String APART = "\\s*[-/. ]\\s*";

    /** With a time of day behind it, as some programs write. */
    private static final Pattern YEAR_FIRST = Pattern.compile(
            "(?<year>\\d{4})(?:APART(?<month>\\d{1,2})(?:APART(?<day>\\d{1,2})(?:[T ].*)?)?)?".replace("APART", APART));

    private static final Pattern DAY_FIRST =
            Pattern.compile("(?:(?<day>\\d{1,2})APART)?(?<month>\\d{1,2})APART(?<year>\\d{4})".replace("APART", APART));

    static @Nullable BirthDate of(Person person) {
        BirthDate known = parse(person.birthDate());
        Integer age = person.ageEstimate();
        Integer observed = person.observedYear();
        if (known == null && age != null && observed != null) {
            return new BirthDate(observed - age, 0, 0, true);
        }
        return known;
    }

    /** Null for what is not understood, and for a year 0, by which files say that they do not know. */
    private static @Nullable BirthDate parse(@Nullable String text) {
        if (text == null || text.length() > LONGEST) {
            return null;
        }
        BirthDate date = written(Letters.openDigits(text.strip()));
        return date == null || date.year == 0 ? null : date;
    }

    private static @Nullable BirthDate written(String text) {
        Matcher yearFirst = YEAR_FIRST.matcher(text);
        if (yearFirst.matches()) {
            return new BirthDate(part(yearFirst, "year"), part(yearFirst, "month"), part(yearFirst, "day"), false);
        }
        Matcher dayFirst = DAY_FIRST.matcher(text);
        if (dayFirst.matches()) {
            return dayFirst(part(dayFirst, "day"), part(dayFirst, "month"), part(dayFirst, "year"));
        }
        String digits = Letters.digits(text);
        return text.length() > digits.length() + 1 ? null : inOnePiece(digits);
    }

    private static int part(Matcher date, String name) {
        String digits = date.group(name);
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    /** As most of the world writes; where only the other order makes a date, it is that. */
    private static BirthDate dayFirst(int day, int month, int year) {
        boolean monthFirst = month > 12 && day <= 12;
        return new BirthDate(year, monthFirst ? day : month, monthFirst ? month : day, false);
    }

    /** Begins with the year, unless that can only be at the end. */
    private static @Nullable BirthDate inOnePiece(String digits) {
        if (digits.length() != 6 && digits.length() != 8) {
            return null;
        }
        int year = Integer.parseInt(digits.substring(0, 4));
        int month = Integer.parseInt(digits.substring(4, 6));
        int day = digits.length() == 6 ? 0 : Integer.parseInt(digits.substring(6));
        boolean dayFirst = !isYear(year) && isYear(month * 100 + day) && year / 100 <= 31 && year % 100 <= 12;
        return dayFirst
                ? new BirthDate(month * 100 + day, year % 100, year / 100, false)
                : new BirthDate(year, month, day, false);
    }

    private static boolean isYear(int number) {
        return number >= 1800 && number < 2200;
    }
}
