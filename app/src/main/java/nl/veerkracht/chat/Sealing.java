package nl.veerkracht.chat;

import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Hkdf;
import com.google.crypto.tink.subtle.PrfHmacJce;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a browser does with phrase and keys, version 1 of {@code docs/chat-encryption.md}: for pages without JavaScript, the made-up city, and tests. Made of
 * Tink's HKDF, AES-GCM and HPKE. Whatever does not open is {@link CannotOpen}.
 */
public final class Sealing {

    private static final byte[] SALT = "veerkracht-chat/1".getBytes(StandardCharsets.UTF_8);
    private static final String P = "veerkracht-chat/1|";
    private static final int KEY = 32;
    private static final int STEP = 256;
    private static final int MOST = 8192;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private Sealing() {}

    /** A key pair of a team or a helper. */
    public static final class Pair {

        private final KeyPair pair;

        private Pair(KeyPair pair) {
            this.pair = pair;
        }

        /** The uncompressed point, 65 bytes. */
        public byte[] publicKey() {
            return Hpke.point(pair);
        }

        /** PKCS#8. */
        public byte[] privateKey() {
            return pair.getPrivate().getEncoded();
        }

        @Override
        public String toString() {
            return "Pair[redacted]";
        }
    }

    private interface Sealed {
        byte[] bytes() throws GeneralSecurityException;
    }

    private static byte[] of(Sealed work) {
        try {
            return work.bytes();
        } catch (GeneralSecurityException e) {
            throw new CannotOpen(e);
        }
    }

    /** Base64url without padding. */
    public static String text(byte[] bytes) {
        return ENCODER.encodeToString(bytes);
    }

    /**
     * What {@link #text} wrote.
     *
     * @throws IllegalArgumentException when it is not base64url
     */
    public static byte[] bytes(String text) {
        return Base64.getUrlDecoder().decode(text);
    }

    /** The letters of what was typed: all that counts of a phrase. */
    public static String letters(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z]", "");
    }

    private static byte[] derived(String phrase, String info) {
        byte[] letters = letters(phrase).getBytes(StandardCharsets.UTF_8);
        return of(() -> Hkdf.computeHkdf("HMACSHA256", letters, SALT, info.getBytes(StandardCharsets.UTF_8), KEY));
    }

    /** What proves that she has the words, without telling them: 32 bytes. */
    public static byte[] accessToken(String phrase) {
        return derived(phrase, "access");
    }

    /** What wraps the conversation's key for her: 32 bytes. */
    public static byte[] visitorKey(String phrase) {
        return derived(phrase, "visitor-key");
    }

    /** What wraps a helper's private key for herself: 32 bytes. */
    public static byte[] helperKey(String phrase) {
        return derived(phrase, "helper-key");
    }

    /** A fresh key of a conversation, or of its notes: 32 bytes. */
    public static byte[] freshKey() {
        byte[] key = new byte[KEY];
        RANDOM.nextBytes(key);
        return key;
    }

    /** A fresh key pair of a team or a helper. */
    public static Pair freshPair() {
        try {
            return new Pair(Hpke.pair());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The conversation's key for the visitor. */
    public static byte[] wrapForVisitor(byte[] key, byte[] visitorKey, UUID conversation) {
        return locked(visitorKey, P + conversation + "|visitor-key", key);
    }

    /** Opens what {@link #wrapForVisitor} made. */
    public static byte[] unwrapForVisitor(byte[] wrapped, byte[] visitorKey, UUID conversation) {
        return unlocked(visitorKey, P + conversation + "|visitor-key", wrapped);
    }

    /** The conversation's key for the team. */
    public static byte[] wrapForTeam(byte[] key, byte[] teamPublic, UUID conversation, int version) {
        return of(() -> Hpke.seal(teamPublic, teamInfo(conversation, version), key));
    }

    /** Opens what {@link #wrapForTeam} made, with the team's private key (PKCS#8) and its public one. */
    public static byte[] unwrapForTeam(
            byte[] wrapped, byte[] teamPrivate, byte[] teamPublic, UUID conversation, int version) {
        return of(() -> Hpke.open(teamPrivate, teamPublic, teamInfo(conversation, version), wrapped));
    }

    private static String teamInfo(UUID conversation, int version) {
        return P + conversation + "|team-key|" + version;
    }

    /** The key of a conversation's notes for the team. */
    public static byte[] wrapNotesKey(byte[] key, byte[] teamPublic, UUID conversation, int version) {
        return of(() -> Hpke.seal(teamPublic, P + conversation + "|notes-key|" + version, key));
    }

    /** Opens what {@link #wrapNotesKey} made. */
    public static byte[] unwrapNotesKey(
            byte[] wrapped, byte[] teamPrivate, byte[] teamPublic, UUID conversation, int version) {
        return of(() -> Hpke.open(teamPrivate, teamPublic, P + conversation + "|notes-key|" + version, wrapped));
    }

    /** The team's private key (PKCS#8) for one helper. */
    public static byte[] wrapTeamPrivate(byte[] teamPrivate, byte[] helperPublic, UUID account, int version) {
        return of(() -> Hpke.seal(helperPublic, P + account + "|team-private-key|" + version, teamPrivate));
    }

    /** Opens what {@link #wrapTeamPrivate} made. */
    public static byte[] unwrapTeamPrivate(
            byte[] wrapped, byte[] helperPrivate, byte[] helperPublic, UUID account, int version) {
        return of(() -> Hpke.open(helperPrivate, helperPublic, P + account + "|team-private-key|" + version, wrapped));
    }

    /** A helper's private key (PKCS#8) under her own phrase. */
    public static byte[] wrapHelperPrivate(byte[] helperPrivate, byte[] helperKey, UUID account) {
        return locked(helperKey, P + account + "|helper-key", helperPrivate);
    }

    /** Opens what {@link #wrapHelperPrivate} made. */
    public static byte[] unwrapHelperPrivate(byte[] wrapped, byte[] helperKey, UUID account) {
        return unlocked(helperKey, P + account + "|helper-key", wrapped);
    }

    /**
     * Seals the object of a message.
     *
     * @param json one JSON object
     * @throws IllegalArgumentException when it is longer than 8,192 bytes
     */
    public static Envelope seal(byte[] key, UUID conversation, Side from, int n, UUID id, String json) {
        byte[] sealed = locked(key, place(conversation, from, n, id), padded(json));
        return new Envelope(id, conversation, from, n, text(sealed));
    }

    /** Opens an envelope: the JSON object, without the padding. */
    public static String open(byte[] key, Envelope envelope) {
        String place = place(envelope.conversation(), envelope.from(), envelope.n(), envelope.id());
        return new String(unlocked(key, place, bytes(envelope.sealed())), StandardCharsets.UTF_8).stripTrailing();
    }

    /** The id of a message from a form without JavaScript: tells nobody else what was typed, and is the same when the form is sent twice. */
    static UUID formId(byte[] key, UUID form, String text) {
        byte[] typed = (form + "|" + text).getBytes(StandardCharsets.UTF_8);
        byte[] mac = of(() -> new PrfHmacJce("HMACSHA256", new SecretKeySpec(key, "HMAC")).compute(typed, KEY));
        ByteBuffer start = ByteBuffer.wrap(mac);
        return new UUID(start.getLong(), start.getLong());
    }

    private static String place(UUID conversation, Side from, int n, UUID id) {
        return P + conversation + "|" + from.code() + "|" + n + "|" + id;
    }

    /** Seals a note of a helper. */
    public static byte[] sealNote(byte[] notesKey, UUID conversation, UUID note, String json) {
        return locked(notesKey, P + conversation + "|note|" + note, padded(json));
    }

    /** Opens a note of a helper. */
    public static String openNote(byte[] notesKey, UUID conversation, UUID note, byte[] sealed) {
        return new String(unlocked(notesKey, P + conversation + "|note|" + note, sealed), StandardCharsets.UTF_8)
                .stripTrailing();
    }

    private static byte[] padded(String json) {
        byte[] text = json.getBytes(StandardCharsets.UTF_8);
        int length = Math.max(1, (text.length + STEP - 1) / STEP) * STEP;
        if (length > MOST) {
            throw new IllegalArgumentException("A message is at most " + MOST + " bytes.");
        }
        byte[] padded = Arrays.copyOf(text, length);
        Arrays.fill(padded, text.length, length, (byte) ' ');
        return padded;
    }

    private static byte[] locked(byte[] key, String place, byte[] text) {
        return of(() -> new AesGcmJce(key).encrypt(text, place.getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] unlocked(byte[] key, String place, byte[] sealed) {
        return of(() -> new AesGcmJce(key).decrypt(sealed, place.getBytes(StandardCharsets.UTF_8)));
    }

    /** Six groups of five digits that stand for a public key. */
    public static String fingerprint(byte[] publicKey) {
        byte[] hash = of(() -> MessageDigest.getInstance("SHA-256").digest(publicKey));
        BigInteger number = new BigInteger(1, Arrays.copyOf(hash, 15));
        StringJoiner groups = new StringJoiner(" ");
        for (int shift = 100; shift >= 0; shift -= 20) {
            int twenty = number.shiftRight(shift).intValue() & 0xFFFFF;
            groups.add(String.format(Locale.ROOT, "%05d", twenty % 100_000));
        }
        return groups.toString();
    }
}
