package nl.veerkracht.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.veerkracht.actor.Acting;
import nl.veerkracht.actor.Actor;
import org.jspecify.annotations.Nullable;

/**
 * The reader's language. Who is signed in keeps it in the session; who is not carries it in the address, because a
 * cookie is a trace on the device.
 */
final class Language {

    static final String PARAMETER = "lang";
    static final String ATTRIBUTE = "language";

    private Language() {}

    static Locale of(HttpServletRequest request, Texts texts) {
        return asked(request, texts).or(() -> kept(request, texts)).orElse(Texts.DUTCH);
    }

    /** The languages there are to choose from: who works here, or has a space here, goes everywhere in the house. */
    static List<Locale> offered(Texts texts) {
        return keeps() ? texts.everywhere() : texts.languages();
    }

    /** Whether links must carry the language along. */
    static boolean carried(HttpServletRequest request, Texts texts) {
        return !keeps() && !of(request, texts).equals(Texts.DUTCH);
    }

    /** Whether the reader has a session that may keep a choice. */
    static boolean keeps() {
        return Acting.current() instanceof Actor.Person || comesByPhrase();
    }

    /** Whether the reader came in with a code phrase: a young person in her own space, or a parent. */
    static boolean comesByPhrase() {
        return Acting.current() instanceof Actor.Young || Acting.current() instanceof Actor.Parent;
    }

    static Optional<Locale> named(@Nullable String code, Texts texts) {
        return offered(texts).stream()
                .filter(language -> language.getLanguage().equals(code))
                .findFirst();
    }

    /** The path as the reader sees it, also while an error page is made for it. */
    static String path(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return failed instanceof String path ? path : request.getRequestURI();
    }

    /** The query of this page with another language in it; what else stood there stays. */
    static String samePageIn(HttpServletRequest request, Locale other) {
        boolean again = request.getMethod().equals("GET") && request.getAttribute(Answers.REFUSED) == null;
        String query = again ? request.getQueryString() : null;
        String rest = query == null ? "" : query.replaceAll("(^|&)" + PARAMETER + "=[^&]*", "");
        return "?" + (rest.isEmpty() ? "" : rest.replaceFirst("^&", "") + "&") + PARAMETER + "=" + other.getLanguage();
    }

    private static Optional<Locale> asked(HttpServletRequest request, Texts texts) {
        try {
            return named(request.getParameter(PARAMETER), texts);
        } catch (IllegalStateException unreadable) {
            // The request's parameters are malformed; the page that says so must still have a language.
            return Optional.empty();
        }
    }

    private static Optional<Locale> kept(HttpServletRequest request, Texts texts) {
        HttpSession session = request.getSession(false);
        return session == null ? Optional.empty() : named((String) session.getAttribute(ATTRIBUTE), texts);
    }
}
