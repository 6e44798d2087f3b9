package nl.veerkracht.bench;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import nl.veerkracht.keys.MasterKey;

/** With what the made-up people and organisations of a seeded city sign in: follows from its master key, so nobody else can. */
record Secret(MasterKey keys) {

    private static final int TOTP_BYTES = 20;

    String password() {
        return keys.password("bench/password");
    }

    byte[] totp(UUID account) {
        return Arrays.copyOf(keys.derive("bench/totp/" + account), TOTP_BYTES);
    }

    /** The one-time code an authenticator app would show now. */
    String code(UUID account, Instant now) {
        try {
            return new TimeBasedOneTimePasswordGenerator()
                    .generateOneTimePasswordString(new SecretKeySpec(totp(account), "RAW"), now);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    String apiKey(UUID organisation) {
        return "vk_" + keys.password("bench/api-key/" + organisation);
    }
}
