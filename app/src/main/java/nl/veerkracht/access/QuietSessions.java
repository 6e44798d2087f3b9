package nl.veerkracht.access;

import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** Sessions that are read and not written by what a page asks by itself: their idle time goes on. */
final class QuietSessions implements SessionRepository<Session> {

    private final SessionRepository<Session> stored;

    /** @param stored takes back what it gave out, and nothing else */
    @SuppressWarnings("unchecked")
    QuietSessions(SessionRepository<? extends Session> stored) {
        this.stored = (SessionRepository<Session>) stored;
    }

    @Override
    public Session createSession() {
        return stored.createSession();
    }

    @Override
    public void save(Session session) {
        if (!QuietRequests.isQuiet()) {
            stored.save(session);
        }
    }

    @Override
    public @Nullable Session findById(String id) {
        return stored.findById(id);
    }

    @Override
    public void deleteById(String id) {
        stored.deleteById(id);
    }
}
