package nl.veerkracht.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Recognises a browser that signed in before. Its cookie holds a signed token per person, for a few people who share it, and says nothing about
 * whether an account exists: it is only given after signing in.
 */
@Component
class Devices {

    private static final String NAME = "device";
    private static final int PEOPLE = 4;

    private final Signing signing;

    Devices(Signing signing) {
        this.signing = signing;
    }

    /** The id of this browser, when it signed in with this e-mail before. */
    Optional<String> known(HttpServletRequest request, String email) {
        return tokens(request).stream()
                .filter(token -> isOf(token, email))
                .map(token -> token.substring(0, token.indexOf('.')))
                .findFirst();
    }

    void remember(HttpServletRequest request, HttpServletResponse response, String email) {
        String id = Secrets.fresh();
        Stream<String> others = tokens(request).stream().filter(token -> !isOf(token, email));
        String value = String.join(
                "~",
                Stream.concat(Stream.of(id + "." + signing.sign("device-cookie", text(id, email))), others)
                        .limit(PEOPLE)
                        .toList());
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                Cookies.make(request, NAME, value)
                        .maxAge(Duration.ofDays(180))
                        .build()
                        .toString());
    }

    private boolean isOf(String token, String email) {
        int dot = token.indexOf('.');
        return dot > 0
                && signing.holds("device-cookie", text(token.substring(0, dot), email), token.substring(dot + 1));
    }

    private static String text(String id, String email) {
        return id + "/" + email.strip().toLowerCase(Locale.ROOT);
    }

    private static List<String> tokens(HttpServletRequest request) {
        return Cookies.of(request, NAME).map(Cookie::getValue).stream()
                .flatMap(value -> Arrays.stream(value.split("~")))
                .limit(PEOPLE)
                .toList();
    }
}
