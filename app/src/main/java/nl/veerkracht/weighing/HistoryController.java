package nl.veerkracht.weighing;

import java.util.UUID;
import nl.veerkracht.questionnaire.Questionnaires;
import nl.veerkracht.thread.ThreadId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What was weighed on a thread, and how it changed. */
@Controller
class HistoryController {

    private final Weighings weighings;
    private final Questionnaires questionnaires;

    HistoryController(Weighings weighings, Questionnaires questionnaires) {
        this.weighings = weighings;
        this.questionnaires = questionnaires;
    }

    @GetMapping("/weighings/of/{thread}")
    String history(@PathVariable("thread") UUID thread, Model model) {
        var history = weighings.history(new ThreadId(thread));
        model.addAttribute("history", history);
        model.addAttribute("instruments", new Editions(questionnaires));
        return "weighing/history";
    }

    @GetMapping("/weighings/{id}/versions")
    String compare(
            @PathVariable("id") UUID id,
            @RequestParam("earlier") UUID earlier,
            @RequestParam("later") UUID later,
            Model model) {
        var view = weighings.read(new WeighingId(id));
        var before = weighings.version(earlier);
        var after = weighings.version(later);
        model.addAttribute("view", view);
        model.addAttribute("before", before);
        model.addAttribute("after", after);
        model.addAttribute("instruments", new Editions(questionnaires));
        model.addAttribute("changes", questionnaires.changes(before.answers(), after.answers()));
        return "weighing/compare";
    }
}
