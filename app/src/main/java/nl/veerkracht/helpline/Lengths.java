package nl.veerkracht.helpline;

import java.util.function.IntPredicate;
import nl.veerkracht.chat.Sealing;
import nl.veerkracht.web.Refused;
import org.springframework.http.HttpStatus;

/** Whether what a browser sent can be what it says: base64url of a right length. What it seals nobody can see here. */
final class Lengths {

    private static final int POINT = 65;
    private static final int MOST_CREDENTIAL = 1023;
    private static final int SALT = 32;
    private static final int LOCK = 12 + 16;
    private static final int MOST_WRAPPED = 400;
    private static final int STEP = 256;
    private static final int MOST = 8192;

    private Lengths() {}

    static String point(String text) {
        return exact(text, length -> length == POINT);
    }

    /** The id of a passkey, by WebAuthn's own measure. */
    static String credential(String text) {
        return exact(text, length -> length > 0 && length <= MOST_CREDENTIAL);
    }

    static String salt(String text) {
        return exact(text, length -> length == SALT);
    }

    /** A wrapped key; a private one in PKCS#8 is about 140 bytes. */
    static String wrapped(String text) {
        return exact(text, length -> length > LOCK && length <= MOST_WRAPPED);
    }

    /** A sealed object. */
    static String sealed(String text) {
        return exact(text, length -> length > LOCK && (length - LOCK) % STEP == 0 && length - LOCK <= MOST);
    }

    private static String exact(String text, IntPredicate right) {
        try {
            byte[] bytes = Sealing.bytes(text);
            if (right.test(bytes.length) && Sealing.text(bytes).equals(text)) {
                return text;
            }
        } catch (IllegalArgumentException e) {
            throw malformed();
        }
        throw malformed();
    }

    private static Refused malformed() {
        return new Refused(HttpStatus.UNPROCESSABLE_CONTENT, "helpline.refused.malformed");
    }
}
