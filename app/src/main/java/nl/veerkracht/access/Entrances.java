package nl.veerkracht.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.AuthenticationException;

/** Where a request goes that nobody has signed in for. */
final class Entrances {

    private Entrances() {}

    /** To the sign-in page, and after it to where one was going. */
    static void person(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        String wanted = request.getRequestURI();
        boolean back = request.getMethod().equals("GET") && isOurs(wanted) && !wanted.equals("/");
        response.sendRedirect(back ? "/sign-in?to=" + wanted : "/sign-in");
    }

    static void key(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
    }

    /** A path on this site and nothing else: no host, no scheme, no query. */
    static boolean isOurs(String path) {
        return path.matches("/([A-Za-z0-9_-]+(/[A-Za-z0-9_-]+)*)?");
    }
}
