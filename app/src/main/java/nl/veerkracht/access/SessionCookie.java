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

/** The session's cookie: its id, signed. Who reads the ids in a stolen database cannot make a cookie of them. */
@Component
class SessionCookie implements CookieSerializer {

    private static final String NAME = "session";

    private final Signing signing;

    SessionCookie(Signing signing) {
        this.signing = signing;
    }

    @Override
    public void writeCookieValue(CookieValue cookie) {
        String id = cookie.getCookieValue();
        boolean gone = id == null || id.isEmpty();
        ResponseCookie made = Cookies.make(cookie.getRequest(), NAME, gone ? "" : signed(id))
                .maxAge(gone ? Duration.ZERO : Duration.ofSeconds(-1))
                .build();
        cookie.getResponse().addHeader(HttpHeaders.SET_COOKIE, made.toString());
    }

    @Override
    public List<String> readCookieValues(HttpServletRequest request) {
        return Cookies.of(request, NAME).map(Cookie::getValue).flatMap(this::opened).stream()
                .toList();
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
