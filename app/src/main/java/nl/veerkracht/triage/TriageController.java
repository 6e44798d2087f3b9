package nl.veerkracht.triage;

import java.util.Arrays;
import java.util.List;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.trajectory.TrajectoryId;
import nl.veerkracht.web.Notice;
import nl.veerkracht.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The triages of a line, one of them, two beside one another, and fixing one. */
@Controller
class TriageController {

    private static final int LONGEST = 300;

    record FixForm(
            @Nullable Integer version,
            @Nullable String withHer,
            @Nullable String others,
            java.util.UUID @Nullable [] participant) {

        List<AccountId> participants() {
            return participant == null
                    ? List.of()
                    : Arrays.stream(participant).map(AccountId::new).distinct().toList();
        }

        @Nullable
        String othersOrNone() {
            return others == null || others.isBlank() ? null : others.strip();
        }
    }

    private final Triages triages;

    TriageController(Triages triages) {
        this.triages = triages;
    }

    @GetMapping("/trajectories/{id}/triages")
    String list(@PathVariable TrajectoryId id, Model model) {
        model.addAttribute("list", triages.list(id));
        return "triage/list";
    }

    @PostMapping("/trajectories/{id}/triages")
    String start(@PathVariable TrajectoryId id) {
        return "redirect:/triages/" + triages.start(id).value();
    }

    @GetMapping("/trajectories/{id}/triages/beside")
    String beside(
            @PathVariable TrajectoryId id, @RequestParam TriageId earlier, @RequestParam TriageId later, Model model) {
        var comparison = triages.compare(earlier, later);
        if (!comparison.before().triage().line().equals(id)) {
            throw Refused.notShown();
        }
        model.addAttribute("comparison", comparison);
        return "triage/beside";
    }

    @GetMapping("/triages/{id}")
    String show(@PathVariable TriageId id, Model model) {
        model.addAttribute("view", triages.read(id));
        return "triage/page";
    }

    @GetMapping("/triages/{id}/fix")
    String fix(@PathVariable TriageId id, @ModelAttribute("form") FixForm form, Model model) {
        return fixing(id, false, model);
    }

    @PostMapping("/triages/{id}/fix")
    String fixed(
            @PathVariable TriageId id,
            @ModelAttribute("form") FixForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        var withHer = Arrays.stream(WithHer.values())
                .filter(one -> one.name().equals(form.withHer()))
                .findFirst();
        if (withHer.isEmpty()) {
            errors.rejectValue("withHer", "triage.fault.with-her");
        }
        var others = form.othersOrNone();
        if (others != null && others.length() > LONGEST) {
            errors.rejectValue("others", "triage.fault.others");
        }
        if (errors.hasErrors() || withHer.isEmpty() || form.version() == null) {
            return fixing(id, false, model);
        }
        if (!triages.fix(id, new Fixing(form.version(), withHer.get(), form.participants(), others))) {
            return fixing(id, true, model);
        }
        Notice.after(redirect, "triage.fixed");
        return "redirect:/triages/" + id.value();
    }

    private String fixing(TriageId id, boolean changed, Model model) {
        var view = triages.read(id);
        if (!view.leads()) {
            throw new Refused(view.triage().isDraft() ? "triage.refused.fix" : "triage.refused.fixed");
        }
        model.addAttribute("view", view);
        model.addAttribute("participants", triages.possibleParticipants(id));
        model.addAttribute("changed", changed);
        return "triage/fix";
    }
}
