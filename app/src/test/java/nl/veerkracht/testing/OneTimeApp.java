package nl.veerkracht.testing;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Duration;
import java.time.Instant;
import javax.crypto.spec.SecretKeySpec;

/** The app with codes on somebody's phone. */
public final class OneTimeApp {

    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private final SecretKeySpec secret;

    /** Fed with the secret as it stands on the screen, in base32 with spaces. */
    public OneTimeApp(String typed) {
        this.secret = new SecretKeySpec(bytes(typed), "RAW");
    }

    /** What it shows now, or as many steps of thirty seconds later. */
    public String code(int later) {
        try {
            return new TimeBasedOneTimePasswordGenerator()
                    .generateOneTimePasswordString(secret, Instant.now().plus(Duration.ofSeconds(30L * later)));
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String typed) {
        String letters = typed.replaceAll("\\s", "");
        byte[] bytes = new byte[letters.length() * 5 / 8];
        for (int bit = 0; bit < bytes.length * 8; bit++) {
            int five = BASE32.indexOf(letters.charAt(bit / 5));
            bytes[bit / 8] |= (byte) (((five >> (4 - bit % 5)) & 1) << (7 - bit % 8));
        }
        return bytes;
    }
}
