package nl.veerkracht.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Says no in the way the asker understands: a calm page, or for the API problem details (RFC 9457). */
@Component
final class Answers {

    /** Set on a request that is refused: nothing of it may come back in the page. */
    static final String REFUSED = "nl.veerkracht.refused";

    private final Texts texts;

    Answers(Texts texts) {
        this.texts = texts;
    }

    Object of(HttpServletRequest request, HttpStatusCode status) {
        return of(request, status, null, null);
    }

    Object of(HttpServletRequest request, HttpStatusCode status, @Nullable String text, @Nullable String incident) {
        boolean api = isApi(request);
        Locale language = api ? Texts.ENGLISH : Language.of(request, texts);
        String title = texts.text(language, "web.error." + spoken(status) + ".title");
        String words = text == null ? texts.text(language, "web.error." + spoken(status) + ".text") : text;
        request.setAttribute(REFUSED, true);
        return api ? problem(status, title, words) : page(status, title, words, incident);
    }

    Object of(HttpServletRequest request, Refused refused) {
        Locale language = isApi(request) ? Texts.ENGLISH : Language.of(request, texts);
        return of(request, refused.status(), texts.text(language, refused.key(), refused.args()), null);
    }

    Object faults(List<Invalid.Fault> faults) {
        HttpStatus status = HttpStatus.UNPROCESSABLE_CONTENT;
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(status, texts.text(Texts.ENGLISH, "web.error.422.text"));
        problem.setTitle(texts.text(Texts.ENGLISH, "web.error.422.title"));
        problem.setProperty("errors", faults);
        return answer(problem);
    }

    static boolean isApi(HttpServletRequest request) {
        return Language.path(request).startsWith("/api/");
    }

    private static Object problem(HttpStatusCode status, String title, String words) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, words);
        problem.setTitle(title);
        return answer(problem);
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static Object page(HttpStatusCode status, String title, String words, @Nullable String incident) {
        ModelAndView page = new ModelAndView("web/error", status);
        page.addObject("title", title);
        page.addObject("text", words);
        page.addObject("incident", incident);
        return page;
    }

    /** The statuses that have words of their own; the others share those of their kind. */
    private int spoken(HttpStatusCode status) {
        int own = status.value();
        return texts.has("web.error." + own + ".title") ? own : own >= 500 ? 500 : 400;
    }
}
