package nl.veerkracht.triage;

import java.util.List;
import nl.veerkracht.questionnaire.Entered;
import nl.veerkracht.questionnaire.Fault;
import nl.veerkracht.web.Notice;
import nl.veerkracht.web.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Filling in one part of a triage. */
@Controller
class SheetController {

    private final Triages triages;

    SheetController(Triages triages) {
        this.triages = triages;
    }

    @GetMapping("/triages/{id}/parts/{part}")
    String show(@PathVariable TriageId id, @PathVariable String part, Model model) {
        var kind = kind(part);
        var view = triages.read(id);
        if (!view.fillsIn(kind)) {
            throw new Refused(view.triage().isDraft() ? "triage.refused.trained" : "triage.refused.fixed");
        }
        return form(SheetForm.of(view, kind), model);
    }

    @PostMapping("/triages/{id}/parts/{part}")
    String save(
            @PathVariable TriageId id,
            @PathVariable String part,
            @RequestParam("number") int number,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            RedirectAttributes redirect) {
        var kind = kind(part);
        return switch (triages.save(id, kind, number, fields)) {
            case Saved.Kept kept -> {
                Notice.after(redirect, kept.together() ? "triage.saved-together" : "triage.saved");
                // What came up is asked at once: nobody would look for it.
                yield "redirect:/triages/" + id.value() + (kept.more() ? "/parts/" + kind.code() : "");
            }
            case Saved.Unreadable unreadable -> again(id, kind, number, fields, unreadable.faults(), model);
            case Saved.Changed changed ->
                form(SheetForm.of(triages.read(id), kind).changed(changed), model);
            case Saved.Fixed fixed -> again(id, kind, number, fields, List.of(), model);
        };
    }

    private String again(
            TriageId id,
            SheetKind kind,
            int number,
            MultiValueMap<String, String> fields,
            List<Fault> faults,
            Model model) {
        var form = SheetForm.of(triages.read(id), kind).again(number, new Entered(fields), faults);
        return form(form, model);
    }

    private static SheetKind kind(String part) {
        return SheetKind.ofCode(part).orElseThrow(Refused::notShown);
    }

    private static String form(SheetForm form, Model model) {
        model.addAttribute("form", form);
        return "triage/part";
    }
}
