package nl.veerkracht.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Changes the language and returns to the same screen. */
@Controller
final class LanguageSwitch {

    private final Texts texts;

    LanguageSwitch(Texts texts) {
        this.texts = texts;
    }

    @PostMapping("/language")
    String choose(
            @RequestParam("to") String to,
            @RequestParam(name = "back", defaultValue = "/") String back,
            HttpServletRequest request) {
        Language.named(to, texts)
                .filter(language -> Language.keeps())
                .ifPresent(language -> request.getSession().setAttribute(Language.ATTRIBUTE, language.getLanguage()));
        return "redirect:" + (isOurs(back) ? back : "/");
    }

    /** A path on this site and nothing else: no host, no scheme, no line break, no query. */
    private static boolean isOurs(String path) {
        return path.matches("/([A-Za-z0-9_-]+(/[A-Za-z0-9_-]+)*)?");
    }
}
