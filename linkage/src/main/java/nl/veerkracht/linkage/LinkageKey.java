package nl.veerkracht.linkage;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret that encodings are made with: 32 bytes, kept where the master key is kept and never in the database. Whoever
 * has it can test guesses against an index; whoever has it not cannot. Subkeys per purpose are derived by HMAC-SHA256, so
 * that no two fields share a hash. Prints only its public id.
 */
public final class LinkageKey {

    private static final int LENGTH = 32;

    private final byte[] secret;
    private final int id;

    private LinkageKey(byte[] secret) {
        this.secret = secret;
        this.id = ByteBuffer.wrap(derive("id")).getInt();
    }

    /** @throws IllegalArgumentException unless there are exactly 32 bytes */
    public static LinkageKey of(byte[] secret) {
        if (secret.length != LENGTH) {
            throw new IllegalArgumentException("A linkage key is 32 bytes long, not " + secret.length);
        }
        return new LinkageKey(secret.clone());
    }

    public static LinkageKey generate() {
        byte[] secret = new byte[LENGTH];
        new SecureRandom().nextBytes(secret);
        return new LinkageKey(secret);
    }

    /** The 32 bytes, for storing under the master key. */
    public byte[] toBytes() {
        return secret.clone();
    }

    /** Tells keys apart in encodings without telling anything about the key. */
    public int id() {
        return id;
    }

    byte[] derive(String purpose) {
        return start(secret).doFinal(purpose.getBytes(StandardCharsets.UTF_8));
    }

    static Mac start(byte[] key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", e);
        }
    }

    @Override
    public String toString() {
        return "LinkageKey[" + HexFormat.of().toHexDigits(id) + ", secret redacted]";
    }
}
