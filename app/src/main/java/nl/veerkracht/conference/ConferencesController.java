package nl.veerkracht.conference;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.veerkracht.access.TeamMember;
import nl.veerkracht.trajectory.Forms;
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

/** A line's conferences, the questions that wait for the next one, and planning it. */
@Controller
class ConferencesController {

    private static final String PAGE = "/trajectories/{id}/conferences";

    record AskForm(
            @NotBlank(message = "conference.fault.question")
            @Size(max = Conferences.LONG, message = "web.fault.size")
            @Nullable
            String question,

            @Nullable Boolean hers) {}

    record PlanForm(
            @Nullable String on,
            @Nullable String time,

            @Size(max = Conferences.SHORT, message = "web.fault.size") @Nullable
            String place,

            @Nullable List<UUID> guests,
            @Nullable List<UUID> points) {}

    private final Conferences conferences;

    ConferencesController(Conferences conferences) {
        this.conferences = conferences;
    }

    @GetMapping(PAGE)
    String list(@PathVariable TrajectoryId id, @RequestParam(required = false) @Nullable String after, Model model) {
        model.addAttribute("form", new AskForm(null, null));
        model.addAttribute("page", conferences.look(id, after));
        return "conference/conferences";
    }

    @PostMapping(PAGE + "/questions")
    String ask(
            @PathVariable TrajectoryId id,
            @Valid @ModelAttribute("form") AskForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        if (form.question() == null || errors.hasErrors()) {
            model.addAttribute("page", conferences.look(id, null));
            return "conference/conferences";
        }
        conferences.ask(id, form.question(), Boolean.TRUE.equals(form.hers()));
        return back(id, "conference.question.kept", redirect);
    }

    @PostMapping(PAGE + "/questions/{point}/withdraw")
    String withdraw(@PathVariable TrajectoryId id, @PathVariable UUID point, RedirectAttributes redirect) {
        conferences.withdraw(id, point);
        return back(id, "conference.question.withdrawn", redirect);
    }

    @GetMapping(PAGE + "/new")
    String fresh(@PathVariable TrajectoryId id, Model model) {
        ConferencesPage page = planning(id);
        List<UUID> team = page.sheet().people().current().stream()
                .map(TeamMember::account)
                .distinct()
                .map(account -> account.value())
                .toList();
        List<UUID> waiting = page.waiting().stream().map(Conference.Point::id).toList();
        model.addAttribute("form", new PlanForm(null, null, null, team, waiting));
        model.addAttribute("page", page);
        return "conference/new";
    }

    private ConferencesPage planning(TrajectoryId id) {
        ConferencesPage page = conferences.look(id, null);
        if (!page.mayPlan()) {
            throw Refused.notShown();
        }
        return page;
    }

    @PostMapping(PAGE + "/new")
    String plan(
            @PathVariable TrajectoryId id,
            @Valid @ModelAttribute("form") PlanForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        Instant at = Typed.moment(errors, form.on(), form.time());
        if (at != null && !errors.hasErrors()) {
            Conference.Plan plan = new Conference.Plan(
                    at, form.place(), Typed.accounts(form.guests()), form.points() == null ? List.of() : form.points());
            if (Forms.done(conferences.plan(id, plan), errors, model)) {
                return back(id, "conference.planned", redirect);
            }
        }
        model.asMap().remove("changed");
        model.addAttribute("page", planning(id));
        return "conference/new";
    }

    private static String back(TrajectoryId id, String notice, RedirectAttributes redirect) {
        Notice.after(redirect, notice);
        return "redirect:/trajectories/" + id.value() + "/conferences";
    }
}
