package nl.veerkracht.herspace;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.veerkracht.access.Passkey;
import nl.veerkracht.access.Phrases;
import nl.veerkracht.access.YoungPasskeys;
import nl.veerkracht.web.Texts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Her passkeys. A passkey opens as long as there are words that open her space too: new words, shutting and erasing end both alike, so nobody who once held
 * her phone stays in by a passkey of her own.
 */
@Component
class HerKeys {

    /** What opens: her line, and the entry that her session holds by. */
    record Opened(UUID line, UUID entry) {}

    private final YoungPasskeys keys;
    private final Phrases phrases;
    private final HerReading reading;
    private final String word;

    HerKeys(YoungPasskeys keys, Phrases phrases, HerReading reading, Texts texts) {
        this.keys = keys;
        this.phrases = phrases;
        this.reading = reading;
        this.word = texts.text(Texts.DUTCH, "web.neutral-title");
    }

    String toEnter(HttpServletRequest request) {
        return keys.toEnter(request);
    }

    Optional<Opened> enter(HttpServletRequest request, String credential) {
        return keys.enter(request, credential)
                .flatMap(line -> phrases.entry(HerSpaces.PURPOSE, line).map(entry -> new Opened(line, entry)));
    }

    @Transactional
    HerPage<List<Passkey>> page() {
        return reading.page("herspace.keys", keys.of(Herself.line()));
    }

    String toAdd(HttpServletRequest request) {
        return keys.toAdd(request, Herself.line(), word);
    }

    boolean add(HttpServletRequest request, String credential) {
        return keys.add(request, Herself.line(), word, credential);
    }

    void remove(UUID passkey) {
        keys.remove(Herself.line(), passkey);
    }
}
