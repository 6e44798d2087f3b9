package nl.veerkracht.trajectory;

import java.time.LocalDate;
import java.util.UUID;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.web.DateFields;
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

/** The coordinator says when she is away, and who is there. */
@Controller
class AwayController {

    record Form(
            @Nullable String from,
            @Nullable String until,
            @Nullable String colleague,
            @Nullable String find,
            @Nullable Integer version) {}

    private final Trajectories trajectories;
    private final Reading reading;
    private final Choosing choosing;

    AwayController(Trajectories trajectories, Reading reading, Choosing choosing) {
        this.trajectories = trajectories;
        this.reading = reading;
        this.choosing = choosing;
    }

    @GetMapping("/trajectories/{id}/away")
    String start(@PathVariable TrajectoryId id, @ModelAttribute("form") Form form, Model model) {
        return show(id, form, model);
    }

    @PostMapping(path = "/trajectories/{id}/away", params = "look")
    String look(@PathVariable TrajectoryId id, @ModelAttribute("form") Form form, BindingResult errors, Model model) {
        return show(id, form, model);
    }

    @PostMapping("/trajectories/{id}/away")
    String away(
            @PathVariable TrajectoryId id,
            @ModelAttribute("form") Form form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        LocalDate from = DateFields.day(errors, "from", form.from());
        LocalDate until = DateFields.day(errors, "until", form.until());
        AccountId standIn = Forms.colleague(errors, "colleague", form.colleague(), "trajectory.fault.no-stand-in");
        if (from == null || until == null || standIn == null || form.version() == null) {
            return show(id, form, model);
        }
        Outcome outcome = trajectories.away(id, form.version(), standIn, from, until);
        if (!Forms.done(outcome, errors, model)) {
            return show(id, form, model);
        }
        Notice.after(redirect, "trajectory.away.arranged");
        return "redirect:/trajectories/" + id.value();
    }

    @PostMapping("/trajectories/{id}/away/{part}/end")
    String back(
            @PathVariable TrajectoryId id,
            @PathVariable UUID part,
            @RequestParam int version,
            RedirectAttributes redirect) {
        if (trajectories.backEarly(id, version, part) instanceof Outcome.Changed) {
            throw new Refused("trajectory.refused.changed");
        }
        Notice.after(redirect, "trajectory.away.ended");
        return "redirect:/trajectories/" + id.value() + "/team";
    }

    private String show(TrajectoryId id, Form form, Model model) {
        Reading.Below below = reading.leading(id, "trajectory.read").shownIn(model);
        model.addAttribute(
                "colleagues",
                choosing.coordinators(
                        form.find(), form.colleague(), below.people().coordinatorAccount()));
        return "trajectory/away";
    }
}
