package nl.veerkracht.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.stereotype.Component;

/**
 * The session's cookie: its id, signed. Who reads the ids in a stolen database cannot make a cookie of them. A request's cookie is read once: after the
 * session was stored it would be looked up a second time, only to learn that the browser has its cookie already.
 */
@Component
class SessionCookie implements CookieSerializer {

    private static final String NAME = "session";
    private static final String READ = SessionCookie.class.getName();

    private final Signing signing;

    SessionCookie(Signing signing) {
        this.signing = signing;
    }

    @Override
    public void writeCookieValue(CookieValue cookie) {
        String id = cookie.getCookieValue();
        if (id != null && id.equals(cookie.getRequest().getAttribute(READ))) {
            return;
        }
        boolean gone = id == null || id.isEmpty();
        ResponseCookie made = Cookies.make(cookie.getRequest(), NAME, gone ? "" : signed(id))
                .maxAge(gone ? Duration.ZERO : Duration.ofSeconds(-1))
                .build();
        cookie.getResponse().addHeader(HttpHeaders.SET_COOKIE, made.toString());
    }

    @Override
    public List<String> readCookieValues(HttpServletRequest request) {
        if (request.getAttribute(READ) != null) {
            return List.of();
        }
        Optional<String> id = Cookies.of(request, NAME).map(Cookie::getValue).flatMap(this::opened);
        id.ifPresent(found -> request.setAttribute(READ, found));
        return id.stream().toList();
    }

    String signed(String id) {
        return id + "." + signing.sign("session-cookie", id);
    }

    private Optional<String> opened(String value) {
        int dot = value.indexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        String id = value.substring(0, dot);
        return signing.holds("session-cookie", id, value.substring(dot + 1)) ? Optional.of(id) : Optional.empty();
    }
}
