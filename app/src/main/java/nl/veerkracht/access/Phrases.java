package nl.veerkracht.access;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.veerkracht.audit.Audit;
import nl.veerkracht.database.HouseRights;
import nl.veerkracht.vault.Vault;
import nl.veerkracht.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Code phrases: six words from a list of 4,096, drawn by {@link java.security.SecureRandom}, so 72 bits. For who has no account, no e-mail and no number.
 *
 * <p>A phrase is shown once and kept nowhere: a keyed fingerprint of it finds the row, its Argon2id hash decides, as with passwords. Guessing a whole phrase is hopeless;
 * who saw a part of it is held off by counting tries per half of the phrase. Whoever knows five words knows one half, so the sixth cannot be tried
 * out; and nobody is counted by network address, because a whole shelter may share one. Halves are counted whether they open anything or not, so that a wait tells nothing.
 */
@Component
public class Phrases {

    private final PhraseWords words;
    private final PhraseStore store;
    private final Attempts attempts;
    private final Passwords passwords;
    private final Vault vault;
    private final HouseRights rights;
    private final AsHouse house;
    private final Audit audit;

    Phrases(
            PhraseWords words,
            PhraseStore store,
            Attempts attempts,
            Passwords passwords,
            Vault vault,
            HouseRights rights,
            AsHouse house,
            Audit audit) {
        this.words = words;
        this.store = store;
        this.attempts = attempts;
        this.passwords = passwords;
        this.vault = vault;
        this.rights = rights;
        this.house = house;
        this.audit = audit;
    }

    /**
     * Who: rooms, in a transaction, after their own rule has decided. Makes a phrase for this subject; one that was issued before opens nothing any more.
     *
     * @return the six words, to be shown once
     * @throws Refused when too many people come in at this moment
     */
    @Transactional
    public List<String> issue(PhrasePurpose purpose, UUID subject) {
        List<String> fresh = words.fresh();
        String hash = hashed(fresh);
        byte[] fingerprint = fingerprint(purpose, fresh);
        rights.run("access.phrase", () -> store.save(purpose, subject, fingerprint, hash));
        audit.change("phrase.issue", subject, Map.of("purpose", purpose.code()));
        return fresh;
    }

    private String hashed(List<String> phrase) {
        try {
            return passwords.hash(joined(phrase));
        } catch (Passwords.Busy e) {
            throw new Refused("access.sign-in.busy");
        }
    }

    /** Who: rooms, in a transaction, after their own rule has decided. The phrase of this subject opens nothing any more. */
    @Transactional
    public void withdraw(PhrasePurpose purpose, UUID subject) {
        if (rights.call("access.phrase", () -> store.remove(purpose, subject))) {
            audit.change("phrase.withdraw", subject, Map.of("purpose", purpose.code()));
        }
    }

    /** Who: rooms, in a transaction, after their own rule has decided. The phrase stays; every session it began ends. */
    @Transactional
    public void endSessions(PhrasePurpose purpose, UUID subject) {
        rights.run("access.phrase", () -> store.renew(purpose, subject));
        audit.change("phrase.sessions-end", subject, Map.of("purpose", purpose.code()));
    }

    /** Who: rooms, in a transaction. Whether this subject has a phrase, and the entry a session would begin with. */
    @Transactional(readOnly = true)
    public Optional<UUID> entry(PhrasePurpose purpose, UUID subject) {
        return rights.call("access.phrase", () -> store.entry(purpose, subject));
    }

    /**
     * Who: anyone. What the typed words open; the same work is done whether they open anything or not. Works in transactions of its own, so that a try is
     * counted whatever happens after it.
     *
     * @param typed capitals, spaces, hyphens, commas and full stops do not matter
     */
    public PhraseOutcome enter(PhrasePurpose purpose, String typed) {
        Optional<List<String>> read = words.read(typed);
        return read.isEmpty() ? new PhraseOutcome.NotKnown() : enter(purpose, read.get());
    }

    private PhraseOutcome enter(PhrasePurpose purpose, List<String> typed) {
        List<byte[]> halves = halves(purpose, typed);
        Optional<Duration> wait = house.call("phrase.count", () -> count(halves));
        if (wait.isPresent()) {
            return new PhraseOutcome.Wait(wait.get());
        }
        Optional<PhraseStore.Found> found = house.call("phrase.find", () -> store.find(fingerprint(purpose, typed)));
        try {
            boolean right = isRight(typed, found);
            return house.call("phrase.decide", () -> decided(found.filter(one -> right), purpose, halves));
        } catch (Passwords.Busy e) {
            return new PhraseOutcome.Busy();
        }
    }

    /** Words that open nothing wait for each other only: whoever sends many of them keeps nobody out who knows hers, nor who signs in. */
    private boolean isRight(List<String> typed, Optional<PhraseStore.Found> found) {
        if (found.isEmpty()) {
            passwords.matchNothing(joined(typed));
            return false;
        }
        return passwords.matches(joined(typed), found.get().hash());
    }

    private PhraseOutcome decided(Optional<PhraseStore.Found> found, PhrasePurpose purpose, List<byte[]> halves) {
        if (found.isEmpty()) {
            audit.change("phrase.not-known", List.of(), Map.of("purpose", purpose.code()));
            return new PhraseOutcome.NotKnown();
        }
        halves.forEach(attempts::forget);
        return new PhraseOutcome.Known(found.get().subject(), found.get().entry());
    }

    /** Both are counted, always: how long one half must wait says nothing about the other. */
    private Optional<Duration> count(List<byte[]> halves) {
        return halves.stream().map(attempts::count).toList().stream()
                .flatMap(Optional::stream)
                .max(Duration::compareTo);
    }

    private List<byte[]> halves(PhrasePurpose purpose, List<String> typed) {
        int half = PhraseWords.COUNT / 2;
        return List.of(
                half(purpose, "first", typed.subList(0, half)),
                half(purpose, "last", typed.subList(half, PhraseWords.COUNT)));
    }

    private byte[] half(PhrasePurpose purpose, String which, List<String> typed) {
        return vault.fingerprint("phrase-attempt", purpose.code() + "/" + which + "/" + joined(typed));
    }

    private byte[] fingerprint(PhrasePurpose purpose, List<String> phrase) {
        return vault.fingerprint("code-phrase", purpose.code() + "/" + joined(phrase));
    }

    private static String joined(List<String> phrase) {
        return String.join(" ", phrase);
    }
}
