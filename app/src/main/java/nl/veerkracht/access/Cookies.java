package nl.veerkracht.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.ResponseCookie;

/** Our cookies: read by no script, sent to this site alone, and behind https bound to this very host. */
final class Cookies {

    private Cookies() {}

    /** Lax, so that a link from a mail finds one signed in; every change needs a CSRF token besides. */
    static ResponseCookie.ResponseCookieBuilder make(HttpServletRequest request, String name, String value) {
        return ResponseCookie.from(name(request, name), value)
                .path("/")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax");
    }

    static Optional<Cookie> of(HttpServletRequest request, String name) {
        Cookie[] all = request.getCookies();
        return all == null
                ? Optional.empty()
                : Arrays.stream(all)
                        .filter(cookie -> cookie.getName().equals(name(request, name)))
                        .findFirst();
    }

    private static String name(HttpServletRequest request, String name) {
        return request.isSecure() ? "__Host-" + name : name;
    }
}
