package nl.veerkracht.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import nl.veerkracht.actor.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Begins and ends the session of who comes in with a code phrase, a young person or a parent: ten minutes without a touch, an hour at most. */
@Component
public class YoungDoor {

    private final Sessions sessions;

    YoungDoor(Sessions sessions) {
        this.sessions = sessions;
    }

    /**
     * Who: the room of her own space, once a phrase or passkey proved whose it is.
     *
     * @param entry of her phrase, see {@link PhraseOutcome.Known}
     */
    public void enter(HttpServletRequest request, UUID line, UUID entry) {
        sessions.begin(request, new PhraseEntry(new Actor.Young(line), entry));
    }

    /**
     * Who: the room for parents, once a phrase proved who it is.
     *
     * @param entry of the phrase, see {@link PhraseOutcome.Known}
     */
    public void enter(HttpServletRequest request, Actor.Parent parent, UUID entry) {
        sessions.begin(request, new PhraseEntry(parent, entry));
    }

    /** Who: anyone, about her own session. It ends. */
    public void leave(HttpServletRequest request) {
        sessions.end(request);
    }

    /**
     * Who: anyone. Whether a form was sent from a page of this site. Before she is in there is no session and no cookie, so no token either; a browser says itself where
     * a form comes from (Fetch Metadata, or the Origin of RFC 6454).
     */
    public boolean isFromHere(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        return site == null
                ? sameHost(request, request.getHeader("Origin"))
                : site.equals("same-origin") || site.equals("none");
    }

    /** Without a referrer a browser says "null" of its own pages too. */
    private static boolean sameHost(HttpServletRequest request, @Nullable String origin) {
        return origin == null || origin.equals("null") || origin.endsWith("//" + request.getHeader("Host"));
    }
}
