package nl.veerkracht.web;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One sentence shown once, on the screen after a redirect. It waits in the session: never put a name or words of a dossier in it. */
public record Notice(String key, List<String> args) implements Serializable {

    static final String ATTRIBUTE = "notice";

    public Notice {
        args = List.copyOf(args);
    }

    /** Shows the text under {@code key} on the screen that is redirected to. */
    public static void after(RedirectAttributes redirect, String key, Object... args) {
        redirect.addFlashAttribute(
                ATTRIBUTE,
                new Notice(key, Arrays.stream(args).map(String::valueOf).toList()));
    }
}
