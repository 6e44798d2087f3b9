package nl.veerkracht.report;

import java.util.Objects;
import java.util.UUID;
import nl.veerkracht.signal.SignalId;
import nl.veerkracht.web.Notice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What who keeps a signal does with what its sender wrote. */
@Controller
class AnswerController {

    private final Reports reports;

    AnswerController(Reports reports) {
        this.reports = reports;
    }

    @PostMapping("/signals/{id}/report/answer")
    String answer(
            @PathVariable("id") UUID id,
            @RequestParam(name = "words", required = false) @Nullable String words,
            RedirectAttributes redirect) {
        reports.answer(new SignalId(id), Objects.requireNonNullElse(words, ""));
        return back(id, "report.panel.sent", redirect);
    }

    @PostMapping("/signals/{id}/report/read")
    String read(@PathVariable("id") UUID id, RedirectAttributes redirect) {
        reports.readIt(new SignalId(id));
        return back(id, "report.panel.done", redirect);
    }

    @PostMapping("/signals/{id}/report/close")
    String close(
            @PathVariable("id") UUID id, @RequestParam(name = "closed") boolean closed, RedirectAttributes redirect) {
        reports.close(new SignalId(id), closed);
        return back(id, "report.panel.done", redirect);
    }

    private static String back(UUID id, String key, RedirectAttributes redirect) {
        Notice.after(redirect, key);
        return "redirect:/signals/" + id;
    }
}
