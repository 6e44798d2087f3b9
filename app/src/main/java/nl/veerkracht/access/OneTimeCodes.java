package nl.veerkracht.access;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** Six-digit codes of an authenticator app (RFC 6238: SHA-1, thirty seconds), one step early or late allowed. */
@Component
class OneTimeCodes {

    private static final int SECRET_BYTES = 20;
    private static final long STEP_SECONDS = 30;
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private final TimeBasedOneTimePasswordGenerator generator = new TimeBasedOneTimePasswordGenerator();
    private final Clock clock;

    OneTimeCodes(Clock clock) {
        this.clock = clock;
    }

    static byte[] secret() {
        return Secrets.bytes(SECRET_BYTES);
    }

    /** The step this code belongs to, or empty when it is wrong now. Spaces do not matter. */
    OptionalLong step(byte[] secret, String code) {
        String digits = code.replaceAll("\\s", "");
        long now = clock.instant().getEpochSecond() / STEP_SECONDS;
        OptionalLong found = OptionalLong.empty();
        for (long step = now - 1; step <= now + 1; step++) {
            if (same(at(secret, step), digits)) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    String at(byte[] secret, long step) {
        try {
            Instant moment = Instant.ofEpochSecond(step * STEP_SECONDS);
            return generator.generateOneTimePasswordString(new SecretKeySpec(secret, "RAW"), moment);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.UTF_8));
    }

    /** What an authenticator app reads from the picture. */
    static String address(byte[] secret, String email) {
        String label =
                URLEncoder.encode("Veerkracht:" + email, StandardCharsets.UTF_8).replace("+", "%20");
        return "otpauth://totp/" + label + "?secret=" + written(secret) + "&issuer=Veerkracht";
    }

    /** The secret as one types it over, Base32. */
    static String written(byte[] secret) {
        StringBuilder text = new StringBuilder();
        int held = 0;
        int bits = 0;
        for (byte one : secret) {
            held = (held << 8) | (one & 0xff);
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                text.append(BASE32.charAt((held >> bits) & 31));
            }
        }
        return bits == 0
                ? text.toString()
                : text.append(BASE32.charAt((held << (5 - bits)) & 31)).toString();
    }
}
