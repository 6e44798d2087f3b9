package nl.veerkracht.linkage;

import org.jspecify.annotations.Nullable;

/**
 * A birth date as far as known. Impossible dates of a file (month 13) are kept: they still agree with themselves.
 *
 * @param month 0 when unknown
 * @param day 0 when unknown
 * @param estimated whether the year only follows from a guessed age
 */
record BirthDate(int year, int month, int day, boolean estimated) {

    static @Nullable BirthDate of(Person person) {
        BirthDate known = parse(person.birthDate());
        Integer age = person.ageEstimate();
        Integer observed = person.observedYear();
        if (known == null && age != null && observed != null) {
            return new BirthDate(observed - age, 0, 0, true);
        }
        return known;
    }

    private static @Nullable BirthDate parse(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String digits = Letters.digits(text);
        return switch (digits.length()) {
            case 4 -> new BirthDate(Integer.parseInt(digits), 0, 0, false);
            case 6 -> new BirthDate(part(digits, 0, 4), part(digits, 4, 6), 0, false);
            case 8 -> new BirthDate(part(digits, 0, 4), part(digits, 4, 6), part(digits, 6, 8), false);
            default -> null;
        };
    }

    private static int part(String digits, int from, int to) {
        return Integer.parseInt(digits.substring(from, to));
    }
}
