package nl.veerkracht.thread;

import java.util.Locale;
import nl.veerkracht.linkage.Agreement;
import nl.veerkracht.linkage.Field;
import nl.veerkracht.linkage.Reason;

/**
 * Why two signals may, or may not, be about the same young person: codes and numbers, never a value.
 *
 * @param field what is compared, such as {@code surname}
 * @param agreement how far it agrees, such as {@code sounds_alike}
 * @param weight bits of evidence: +1 makes a link twice as likely, −1 half as likely
 * @param rarity −log2 of the share of people with the agreeing value where that is known, else 0
 */
record LinkReason(String field, String agreement, double weight, double rarity) {

    static LinkReason of(Reason reason) {
        return new LinkReason(
                code(reason.field()), code(reason.agreement()), rounded(reason.weight()), rounded(reason.rarity()));
    }

    boolean speaksFor() {
        return weight > 0;
    }

    private static double rounded(double bits) {
        return Math.round(bits * 10) / 10.0;
    }

    private static String code(Field field) {
        return field.name().toLowerCase(Locale.ROOT);
    }

    private static String code(Agreement agreement) {
        return agreement.name().toLowerCase(Locale.ROOT);
    }
}
