package nl.veerkracht.access;

import jakarta.servlet.http.Cookie;
import nl.veerkracht.actor.Actor;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.stereotype.Component;

/** Signs made-up people in without the door: a real session in the database and its cookie. */
@Component
public class TestSignIn {

    private final SessionRepository<? extends Session> repository;
    private final Sessions sessions;
    private final SessionCookie cookies;
    private final AccountStore accounts;
    private final AsHouse house;

    TestSignIn(
            SessionRepository<? extends Session> repository,
            Sessions sessions,
            SessionCookie cookies,
            AccountStore accounts,
            AsHouse house) {
        this.repository = repository;
        this.sessions = sessions;
        this.cookies = cookies;
        this.accounts = accounts;
        this.house = house;
    }

    /** The cookie of a fresh session of this person. */
    public Cookie cookie(Actor.Person person) {
        int version = house.call("test", () -> accounts.version(person.id()));
        return new Cookie("session", cookies.signed(begin(repository, new SignedIn(person, version))));
    }

    /** The cookie of a fresh session of the young person of this line, whose phrase has this entry. */
    public Cookie cookie(Actor.Young young, java.util.UUID entry) {
        return new Cookie("session", cookies.signed(begin(repository, new PhraseEntry(young, entry))));
    }

    /** The cookie of a fresh session of this parent, whose phrase has this entry. */
    public Cookie cookie(Actor.Parent parent, java.util.UUID entry) {
        return new Cookie("session", cookies.signed(begin(repository, new PhraseEntry(parent, entry))));
    }

    private <S extends Session> String begin(SessionRepository<S> into, PhraseEntry entry) {
        S session = into.createSession();
        sessions.write(session::setAttribute, entry);
        into.save(session);
        return session.getId();
    }

    private <S extends Session> String begin(SessionRepository<S> into, SignedIn person) {
        S session = into.createSession();
        sessions.write(session::setAttribute, person);
        into.save(session);
        return session.getId();
    }
}
