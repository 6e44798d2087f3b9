package nl.veerkracht.linkage;

import org.jspecify.annotations.Nullable;

/** Telephone numbers in one notation: Dutch numbers without prefix, others with their country's. */
final class Phones {

    private static final int SHORTEST = 6;
    private static final int LONGEST = 15;

    private Phones() {}

    /** Digits only, or null when there is no number in it. */
    static @Nullable String normal(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String digits = Letters.digits(text.replace("(0)", ""));
        boolean international = text.strip().startsWith("+") || digits.startsWith("00");
        String number = digits.replaceFirst("^00", "");
        if (number.startsWith("31") && (international || number.length() == 11)) {
            number = number.substring(2);
        }
        number = number.replaceFirst("^0", "");
        return number.length() < SHORTEST || number.length() > LONGEST ? null : number;
    }
}
