package nl.veerkracht.chat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalInt;
import nl.veerkracht.vault.Vault;
import org.springframework.stereotype.Component;

/**
 * Proof of work (Dwork and Naor, 1992; as in Hashcash): a counter such that SHA-256 of {@code challenge:counter} begins with so many zero bits. It
 * grows with how many come in the whole house, so a flood makes everybody's browser work a moment, and keeps nobody out by where she is.
 */
@Component
class Work {

    /** What was done for a challenge. */
    record Done(String challenge, long counter) {}

    /** @param bits how many zero bits are asked */
    record Challenge(String challenge, int bits) {}

    private static final int RANDOM_BYTES = 16;
    private static final int OPEN = RANDOM_BYTES + Long.BYTES + 1;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Vault vault;
    private final WorkStore store;
    private final ChatTerms terms;
    private final Clock clock;

    Work(Vault vault, WorkStore store, ChatTerms terms, Clock clock) {
        this.vault = vault;
        this.store = store;
        this.terms = terms;
        this.clock = clock;
    }

    /**
     * For work as the house.
     *
     * @param what it is good for, and for nothing else
     */
    Challenge fresh(String what) {
        byte[] random = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(random);
        int bits = bits(what);
        byte[] open = ByteBuffer.allocate(OPEN)
                .put(random)
                .putLong(clock.instant().getEpochSecond())
                .put((byte) bits)
                .array();
        return new Challenge(Sealing.text(open) + "." + Sealing.text(mark(what, open)), bits);
    }

    /** How many bits are asked at this moment. Opening and coming back each have their own: a flood of the one does not make the other heavy. */
    int bits(String what) {
        return bits(terms.work(), load(what, false));
    }

    /** Whether no more open a conversation than when it is calm. For work as the house. */
    boolean isCalm() {
        return load(Visits.OPEN, false) <= terms.work().calm();
    }

    /** A step more each time twice as many came as is calm. */
    static int bits(ChatTerms.Work terms, int load) {
        int over = Math.max(1, load / terms.calm());
        int more = Integer.SIZE - Integer.numberOfLeadingZeros(over) - 1;
        return Math.min(terms.most(), terms.bits() + more * terms.step());
    }

    private int load(String what, boolean plain) {
        Instant now = clock.instant();
        Instant minute = now.truncatedTo(ChronoUnit.MINUTES);
        double share = 1 - minute.until(now, ChronoUnit.MILLIS) / 60_000.0;
        return store.load(minute, share, what.equals(Visits.COME), plain);
    }

    /** Empty when the work is right; otherwise how many bits are asked now. Uses nothing up. For work as the house. */
    OptionalInt wanted(String what, Done done) {
        // Between asking and answering a flood may have begun: who was asked one step less did her best.
        int now = bits(what);
        boolean right = claimed(what, done.challenge())
                .filter(bits -> bits >= now - terms.work().step() && zeros(done) >= bits)
                .isPresent();
        return right ? OptionalInt.empty() : OptionalInt.of(now);
    }

    /**
     * Uses a challenge up: false when it was used before. For work as the house.
     *
     * @param counts whether it is one of those that make the work grow
     */
    boolean use(String what, String challenge, boolean counts) {
        return use(what, challenge, counts, false);
    }

    private boolean use(String what, String challenge, boolean counts, boolean plain) {
        byte[] mark = vault.fingerprint("chat-work-used", challenge);
        Instant minute = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        return store.use(mark, minute, new WorkStore.Kind(counts, plain, what.equals(Visits.COME)));
    }

    /**
     * Who comes in without JavaScript cannot be asked to work: only so many may in a minute, in the whole house, for each of the two apart. Else wrong words
     * would keep everybody from beginning. For work as the house.
     */
    boolean plainUse(String what) {
        byte[] random = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(random);
        return load(what, true) < terms.plainAMinute() && use(what, Sealing.text(random), true, true);
    }

    void forgetOld() {
        store.forget(
                clock.instant().minus(terms.work().goodFor()).minus(terms.work().goodFor()));
    }

    /** The bits a challenge of ours asked, while it is good. */
    private Optional<Integer> claimed(String what, String challenge) {
        try {
            int dot = challenge.indexOf('.');
            byte[] open = Sealing.bytes(challenge.substring(0, Math.max(0, dot)));
            byte[] mark = Sealing.bytes(challenge.substring(dot + 1));
            boolean ours = open.length == OPEN && MessageDigest.isEqual(mark, mark(what, open));
            return ours && isGood(open) ? Optional.of((int) open[OPEN - 1]) : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private boolean isGood(byte[] open) {
        Instant made = Instant.ofEpochSecond(ByteBuffer.wrap(open).getLong(RANDOM_BYTES));
        return made.plus(terms.work().goodFor()).isAfter(clock.instant());
    }

    private byte[] mark(String what, byte[] open) {
        return vault.fingerprint("chat-work", what + "/" + Sealing.text(open));
    }

    /** How many zero bits the hash begins with. */
    static int zeros(Done done) {
        byte[] hash = sha256(done.challenge() + ":" + done.counter());
        long first = ByteBuffer.wrap(hash).getLong();
        return Long.numberOfLeadingZeros(first);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
