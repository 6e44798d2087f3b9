package nl.veerkracht.access;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import nl.veerkracht.vault.Vault;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Challenges that need no session, so no cookie, before somebody is in: a random part, the moment, and a keyed hash of both and of what it is for. Each is
 * good for some minutes and opens once.
 */
@Component
class Challenges {

    private static final int RANDOM = 24;
    private static final int OPEN = RANDOM + Long.BYTES;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Vault vault;
    private final UsedChallengeStore used;
    private final Clock clock;

    Challenges(Vault vault, UsedChallengeStore used, Clock clock) {
        this.vault = vault;
        this.used = used;
        this.clock = clock;
    }

    /** @param what it is for; it is good for nothing else */
    Bytes fresh(String what) {
        byte[] open = ByteBuffer.allocate(OPEN)
                .put(Secrets.bytes(RANDOM))
                .putLong(clock.instant().toEpochMilli())
                .array();
        byte[] mark = mark(what, open);
        return new Bytes(
                ByteBuffer.allocate(OPEN + mark.length).put(open).put(mark).array());
    }

    /** The challenge that a browser says it signed, when it is one of ours, for this and still good. For work as the house. */
    Bytes taken(String what, String credential) {
        byte[] signed = signed(credential);
        byte[] open = Arrays.copyOf(signed, OPEN);
        byte[] mark = Arrays.copyOfRange(signed, Math.min(OPEN, signed.length), signed.length);
        Instant made = Instant.ofEpochMilli(ByteBuffer.wrap(open).getLong(RANDOM));
        boolean ours = MessageDigest.isEqual(mark, mark(what, open));
        boolean late = made.plus(Ceremony.TIME).isBefore(clock.instant());
        if (!ours || late || !used.use(mark)) {
            throw new Ceremony.NotAccepted(new IllegalArgumentException("not our challenge, too late, or used before"));
        }
        return new Bytes(signed);
    }

    private static byte[] signed(String credential) {
        try {
            String said = JSON.readTree(credential)
                    .path("response")
                    .path("clientDataJSON")
                    .asString();
            String challenge = JSON.readTree(Base64.getUrlDecoder().decode(said))
                    .path("challenge")
                    .asString();
            return Base64.getUrlDecoder().decode(challenge);
        } catch (RuntimeException e) {
            throw new Ceremony.NotAccepted(e);
        }
    }

    private byte[] mark(String what, byte[] open) {
        return vault.fingerprint(
                "passkey-challenge", what + "/" + Base64.getEncoder().encodeToString(open));
    }
}
