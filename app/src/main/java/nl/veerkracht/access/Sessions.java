package nl.veerkracht.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import nl.veerkracht.actor.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/** What of a sign-in stands in the session: ids, role codes and when, as text, so that a session outlives a new version of the program. */
@Component
class Sessions {

    private static final String ACTOR = "actor";
    private static final String LANGUAGE = "language";
    private static final String ACCOUNT_VERSION = FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;

    /** However busy: after this long one signs in again. */
    static final Duration LONGEST = Duration.ofHours(10);

    private final Clock clock;

    Sessions(Clock clock) {
        this.clock = clock;
    }

    /** Begins a fresh session for somebody who has just proved who she is; whatever session was there before is gone. */
    void begin(HttpServletRequest request, SignedIn person) {
        begin(request, attributes -> write(attributes, person));
    }

    /** As {@link #begin(HttpServletRequest, SignedIn)}, for who came in with a code phrase: shorter, because others may hold the phone. */
    void begin(HttpServletRequest request, PhraseEntry entry) {
        begin(request, attributes -> write(attributes, entry))
                .setMaxInactiveInterval((int) PhraseEntry.IDLE.toSeconds());
    }

    private static HttpSession begin(HttpServletRequest request, Consumer<BiConsumer<String, Object>> writing) {
        HttpSession before = request.getSession(false);
        Object language = before == null ? null : before.getAttribute(LANGUAGE);
        if (before != null) {
            before.invalidate();
        }
        HttpSession session = request.getSession(true);
        writing.accept(session::setAttribute);
        // At once: two pages that are opened together right after signing in would each make one, and the forms of one
        // of them would be refused.
        session.setAttribute(SessionCsrf.NAME, SessionCsrf.fresh());
        if (language != null) {
            session.setAttribute(LANGUAGE, language);
        }
        return session;
    }

    void write(BiConsumer<String, Object> attributes, SignedIn person) {
        attributes.accept(ACTOR, person.written(clock.instant()));
        attributes.accept(ACCOUNT_VERSION, person.accountVersion());
    }

    void write(BiConsumer<String, Object> attributes, PhraseEntry entry) {
        attributes.accept(ACTOR, entry.written(clock.instant()));
        attributes.accept(ACCOUNT_VERSION, entry.principal());
    }

    /** Who is signed in with this request's session; a session that has lasted too long ends here. */
    Optional<Actor> current(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(ACTOR) instanceof String written)) {
            return Optional.empty();
        }
        if (begun(written)
                .plus(PhraseEntry.isOne(written) ? PhraseEntry.LONGEST : LONGEST)
                .isBefore(clock.instant())) {
            session.invalidate();
            return Optional.empty();
        }
        return Optional.of(PhraseEntry.isOne(written) ? PhraseEntry.read(written) : SignedIn.read(written));
    }

    /** The entry of the phrase that began this request's session; nothing when no phrase did. */
    Optional<UUID> phrase(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? Optional.empty() : PhraseEntry.of(session.getAttribute(ACCOUNT_VERSION));
    }

    void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    /** A small text kept until it is taken, such as the challenge of a passkey. */
    void keep(HttpServletRequest request, String name, String text) {
        request.getSession(true).setAttribute(name, text);
    }

    @Nullable
    String kept(HttpServletRequest request, String name) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(name) instanceof String text ? text : null;
    }

    /** What was kept, once. */
    @Nullable
    String take(HttpServletRequest request, String name) {
        String text = kept(request, name);
        if (text != null) {
            request.getSession(true).removeAttribute(name);
        }
        return text;
    }

    private static Instant begun(String written) {
        return Instant.ofEpochMilli(Long.parseLong(written.substring(written.lastIndexOf('|') + 1)));
    }
}
