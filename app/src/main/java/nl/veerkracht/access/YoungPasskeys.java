package nl.veerkracht.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.veerkracht.audit.Audit;
import nl.veerkracht.database.HouseRights;
import nl.veerkracht.vault.Vault;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Passkeys of young people, beside the words that open their space. A device shows the host of this site and a word that says nothing: no name, no e-mail,
 * and not what it is for. The handle is drawn anew for each passkey, so that two of them tell nothing of each other.
 */
@Component
public class YoungPasskeys {

    private static final String ENTER = "enter";

    private final YoungPasskeyStore store;
    private final PhraseStore phrases;
    private final Sessions sessions;
    private final Challenges challenges;
    private final Ceremony ceremony;
    private final Vault vault;
    private final AsHouse house;
    private final HouseRights rights;
    private final Audit audit;

    YoungPasskeys(
            YoungPasskeyStore store,
            PhraseStore phrases,
            Sessions sessions,
            Challenges challenges,
            Vault vault,
            AsHouse house,
            HouseRights rights,
            Audit audit,
            @Value("${veerkracht.address:}") String address) {
        this.store = store;
        this.phrases = phrases;
        this.sessions = sessions;
        this.challenges = challenges;
        this.ceremony = new Ceremony(address, null);
        this.vault = vault;
        this.house = house;
        this.rights = rights;
        this.audit = audit;
    }

    /** Who: anyone. What a browser needs to come in with any passkey it has for this site, as JSON. */
    public String toEnter(HttpServletRequest request) {
        return ceremony.toSignIn(request, challenges.fresh(ENTER));
    }

    /**
     * Who: anyone. Whose line the passkey is of; nothing when it is not accepted. Works in a transaction of its own.
     *
     * @param credential as the browser made it, JSON
     */
    public Optional<UUID> enter(HttpServletRequest request, String credential) {
        try {
            return house.call("young.passkey", () -> {
                Bytes handle =
                        ceremony.verify(request, challenges.taken(ENTER, credential), credential, store.known(null));
                return store.line(handle);
            });
        } catch (Ceremony.NotAccepted e) {
            // Whoever stands at the door hears that it did not work, and not why.
            return Optional.empty();
        }
    }

    /** Who: rooms, after their own rule has decided. What a browser needs to make a passkey for this line, as JSON. */
    public String toAdd(HttpServletRequest request, UUID line, String word) {
        Bytes challenge = challenges.fresh(adding(line));
        return house.call(
                "young.passkey",
                () -> ceremony.toRegister(request, challenge, whose(line, challenge, word), store.known(line)));
    }

    /**
     * Who: rooms, after their own rule has decided. Keeps a fresh passkey for this line; false when it is not accepted, or when the words that this session
     * began with open nothing any more: a request that was held open does not outlive them.
     */
    public boolean add(HttpServletRequest request, UUID line, String word, String credential) {
        try {
            house.run("young.passkey", () -> {
                requireHerWords(request, line);
                Bytes challenge = challenges.taken(adding(line), credential);
                ceremony.register(request, challenge, whose(line, challenge, word), "", credential, store.known(line));
                audit.change("phrase.passkey-add", line, Map.of());
            });
            return true;
        } catch (Ceremony.NotAccepted e) {
            // The caller tells her that it did not work.
            return false;
        }
    }

    private void requireHerWords(HttpServletRequest request, UUID line) {
        if (sessions.phrase(request).filter(entry -> phrases.hold(entry, line)).isEmpty()) {
            throw new Ceremony.NotAccepted(
                    new IllegalStateException("the words of this session open nothing any more"));
        }
    }

    /** Who: rooms, in a transaction, after their own rule has decided. The passkeys of this line, the oldest first. */
    @Transactional(readOnly = true)
    public List<Passkey> of(UUID line) {
        return rights.call("young.passkey", () -> store.of(line));
    }

    /** Who: rooms, in a transaction, after their own rule has decided. This passkey opens nothing any more. */
    @Transactional
    public void remove(UUID line, UUID passkey) {
        if (rights.call("young.passkey", () -> store.remove(line, passkey))) {
            audit.change("phrase.passkey-remove", line, Map.of());
        }
    }

    /** Who: rooms, in a transaction, after their own rule has decided. None of the passkeys of this line opens anything any more. */
    @Transactional
    public void forget(UUID line) {
        rights.run("young.passkey", () -> store.forget(line));
    }

    private static String adding(UUID line) {
        return "add/" + line;
    }

    /** The same for the two halves of one ceremony, and for nothing else. */
    private Ceremony.Whose whose(UUID line, Bytes challenge, String word) {
        byte[] handle = vault.fingerprint("young-passkey", line + "/" + challenge.toBase64UrlString());
        return new Ceremony.Whose(new Bytes(handle), word, word);
    }
}
