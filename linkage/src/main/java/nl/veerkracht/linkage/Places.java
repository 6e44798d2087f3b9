package nl.veerkracht.linkage;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Postal codes and house numbers in one notation. */
final class Places {

    private Places() {}

    /** Letters and digits only, capitals: {@code 1234AB}. Null when there is nothing. */
    static @Nullable String postalCode(@Nullable String text) {
        String glued = Letters.glued(text).toUpperCase(Locale.ROOT);
        return glued.isEmpty() ? null : glued;
    }

    /** The area of a postal code: four digits of a Dutch one; a foreign one as a whole. */
    static String area(String postalCode) {
        return postalCode.matches("\\d{4}[A-Z]{0,2}") ? postalCode.substring(0, 4) : postalCode;
    }

    /** Nothing known below the area. */
    static boolean isAreaOnly(String postalCode) {
        return postalCode.equals(area(postalCode));
    }

    /** The Hague and Den Bosch have two names each. */
    static String city(@Nullable String text) {
        String city = Letters.glued(text);
        return switch (city) {
            case "sgravenhage", "gravenhage" -> "denhaag";
            case "shertogenbosch" -> "denbosch";
            default -> city;
        };
    }
}
