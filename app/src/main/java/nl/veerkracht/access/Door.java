package nl.veerkracht.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Through the door: a fresh session, and on to where one was going. */
@Component
class Door {

    private static final String TO = "to";

    private final Sessions sessions;

    Door(Sessions sessions) {
        this.sessions = sessions;
    }

    /** Remembers where one was going, when that is a page of ours. */
    void wants(HttpServletRequest request, @Nullable String path) {
        if (path != null && Entrances.isOurs(path)) {
            sessions.keep(request, TO, path);
        }
    }

    /** Begins the session and answers where to go. */
    String enter(HttpServletRequest request, SignedIn person) {
        String to = Optional.ofNullable(sessions.kept(request, TO)).orElse("/");
        sessions.begin(request, person);
        return to;
    }
}
