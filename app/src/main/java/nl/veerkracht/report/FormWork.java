package nl.veerkracht.report;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.veerkracht.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Work that a browser does for one form (Dwork and Naor, 1992; as in Hashcash): a counter such that SHA-256 of {@code challenge:counter} begins with so
 * many zero bits. It grows with how much comes in, and asks nobody where they are. A challenge is for one form, and a form is taken in once: nothing
 * needs to be remembered of it.
 */
@Component
class FormWork {

    /**
     * What a page sent as work done.
     *
     * @param form the form's own number
     */
    record Done(
            String form,
            @Nullable String challenge,
            @Nullable String counter) {}

    /** Seconds, bits, and our mark on both and on the form. */
    private static final Pattern CHALLENGE = Pattern.compile("(\\d{1,12})\\.(\\d{1,2})\\.([\\w-]{43})");

    private static final Pattern COUNTER = Pattern.compile("\\d{1,15}");

    /** Between asking and sending a flood may have begun: who was asked a little less did her best. */
    private static final int GRACE = 2;

    private final Vault vault;
    private final ReportTerms.Work terms;
    private final Clock clock;

    FormWork(Vault vault, ReportTerms terms, Clock clock) {
        this.vault = vault;
        this.terms = terms.work();
        this.clock = clock;
    }

    /** @param load how many forms came in lately */
    String challenge(String form, int load) {
        String open = clock.instant().getEpochSecond() + "." + bits(load);
        return open + "." + mark(form, open);
    }

    /** One more each time twice as many came as is calm. */
    int bits(int load) {
        int over = Math.max(1, load / terms.calm());
        int more = Integer.SIZE - Integer.numberOfLeadingZeros(over) - 1;
        return Math.min(terms.most(), terms.bits() + more);
    }

    /** Counting further than this changes nothing. */
    int mostLoad() {
        return terms.calm() << (terms.most() - terms.bits());
    }

    boolean isEnough(Done done, int load) {
        return done.challenge() != null
                && done.counter() != null
                && COUNTER.matcher(done.counter()).matches()
                && claimed(done.form(), done.challenge())
                        .filter(bits -> bits >= bits(load) - GRACE)
                        .filter(bits -> zeros(done.challenge() + ":" + done.counter()) >= bits)
                        .isPresent();
    }

    /** The bits a challenge of ours for this form asked, while it is good. */
    private Optional<Integer> claimed(String form, String challenge) {
        Matcher read = CHALLENGE.matcher(challenge);
        boolean good = read.matches()
                && isSame(read.group(3), mark(form, read.group(1) + "." + read.group(2)))
                && Instant.ofEpochSecond(Long.parseLong(read.group(1)))
                        .plus(terms.goodFor())
                        .isAfter(clock.instant());
        return good ? Optional.of(Integer.valueOf(read.group(2))) : Optional.empty();
    }

    private static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private String mark(String form, String open) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(vault.fingerprint("report-work", form + "/" + open));
    }

    /** How many zero bits the hash begins with. */
    static int zeros(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Long.numberOfLeadingZeros(ByteBuffer.wrap(hash).getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
