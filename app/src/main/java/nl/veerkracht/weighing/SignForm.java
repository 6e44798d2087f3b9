package nl.veerkracht.weighing;

import org.jspecify.annotations.Nullable;

/** What somebody fills in to sign. */
final class SignForm {

    static final String YES = "yes";
    static final String NO = "no";
    static final int LONGEST = 2000;

    private SignForm() {}

    /** The key of what is wrong, or null. */
    static @Nullable String fault(String agrees, String remark) {
        if (!agrees.equals(YES) && !agrees.equals(NO)) {
            return "weighing.sign.choose";
        }
        if (remark.codePointCount(0, remark.length()) > LONGEST) {
            return "weighing.sign.too-long";
        }
        return agrees.equals(NO) && remark.isBlank() ? "weighing.sign.say-how" : null;
    }
}
