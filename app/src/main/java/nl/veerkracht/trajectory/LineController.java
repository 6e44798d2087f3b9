package nl.veerkracht.trajectory;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import nl.veerkracht.access.BreakGlass;
import nl.veerkracht.web.Notice;
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

/** A line's page, and what is done on it in one touch. */
@Controller
class LineController {

    record WordsForm(
            @NotBlank(message = "trajectory.words.missing")
            @Size(max = Written.WORDS, message = "trajectory.words.long")
            @Nullable
            String words) {}

    record StateForm(@Nullable String state, @Nullable Integer version) {}

    private final Trajectories trajectories;
    private final Reading reading;
    private final BreakGlass glass;

    LineController(Trajectories trajectories, Reading reading, BreakGlass glass) {
        this.trajectories = trajectories;
        this.reading = reading;
        this.glass = glass;
    }

    @GetMapping("/trajectories/{id}")
    String line(@PathVariable TrajectoryId id, Model model, HttpServletResponse response) {
        Optional<LinePage> page = reading.page(id);
        if (page.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            model.addAttribute("dossier", id.value());
            model.addAttribute("mayOpen", glass.may());
            return "trajectory/not-involved";
        }
        model.addAttribute("page", page.get());
        return "trajectory/line";
    }

    @GetMapping("/trajectories/{id}/timeline")
    String timeline(
            @PathVariable TrajectoryId id, @RequestParam(required = false) @Nullable String after, Model model) {
        Reading.Below below = reading.below(id, "trajectory.timeline").shownIn(model);
        model.addAttribute("events", reading.events(id, after));
        return "trajectory/timeline";
    }

    @PostMapping("/trajectories/{id}/taken-up")
    String takenUp(@PathVariable TrajectoryId id, RedirectAttributes redirect) {
        trajectories.takeUp(id);
        Notice.after(redirect, "trajectory.taken-up");
        return "redirect:/trajectories/" + id.value();
    }

    @GetMapping("/trajectories/{id}/words")
    String words(@PathVariable TrajectoryId id, @ModelAttribute("form") WordsForm form, Model model) {
        model.addAttribute("head", reading.below(id, "trajectory.read").head());
        return "trajectory/words";
    }

    @PostMapping("/trajectories/{id}/words")
    String say(
            @PathVariable TrajectoryId id,
            @Valid @ModelAttribute("form") WordsForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        if (errors.hasErrors() || form.words() == null) {
            return words(id, form, model);
        }
        trajectories.say(id, form.words());
        Notice.after(redirect, "trajectory.words.kept");
        return "redirect:/trajectories/" + id.value();
    }

    @GetMapping("/trajectories/{id}/state")
    String states(@PathVariable TrajectoryId id, @ModelAttribute("form") StateForm form, Model model) {
        model.addAttribute("head", reading.leading(id, "trajectory.read").head());
        return "trajectory/state";
    }

    @PostMapping("/trajectories/{id}/state")
    String become(
            @PathVariable TrajectoryId id,
            @ModelAttribute("form") StateForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        Optional<TrajectoryState> state = Chosen.of(TrajectoryState.class, form.state());
        if (state.isEmpty() || form.version() == null) {
            errors.rejectValue("state", "trajectory.state.missing");
            return states(id, form, model);
        }
        Outcome outcome = trajectories.become(id, form.version(), state.get());
        if (!Forms.done(outcome, errors, model)) {
            return states(id, form, model);
        }
        boolean closed = state.get() == TrajectoryState.CLOSED;
        Notice.after(redirect, closed ? "trajectory.state.closed-now" : "trajectory.state.changed");
        return closed ? "redirect:/trajectories" : "redirect:/trajectories/" + id.value();
    }
}
