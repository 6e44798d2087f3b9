package nl.veerkracht.trajectory;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.web.Notice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A line goes from one coordinator to the next. */
@Controller
class HandoverController {

    record Form(
            @Nullable String colleague,
            @Nullable String find,
            @Nullable String warmth,

            @Size(max = Written.LONG, message = "trajectory.note.long") @Nullable
            String note,

            @Nullable Integer version) {}

    private final Trajectories trajectories;
    private final Reading reading;
    private final Choosing choosing;

    HandoverController(Trajectories trajectories, Reading reading, Choosing choosing) {
        this.trajectories = trajectories;
        this.reading = reading;
        this.choosing = choosing;
    }

    @GetMapping("/trajectories/{id}/hand-over")
    String start(@PathVariable TrajectoryId id, @ModelAttribute("form") Form form, Model model) {
        return show(id, form, model);
    }

    @PostMapping(path = "/trajectories/{id}/hand-over", params = "look")
    String look(@PathVariable TrajectoryId id, @ModelAttribute("form") Form form, BindingResult errors, Model model) {
        return show(id, form, model);
    }

    @PostMapping("/trajectories/{id}/hand-over")
    String handOver(
            @PathVariable TrajectoryId id,
            @Valid @ModelAttribute("form") Form form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        AccountId to = Forms.colleague(errors, "colleague", form.colleague(), "trajectory.coordinator.missing");
        Optional<Warmth> warmth = Chosen.of(Warmth.class, form.warmth());
        if (warmth.isEmpty()) {
            errors.rejectValue("warmth", "trajectory.warmth.missing");
        }
        if (errors.hasErrors() || to == null || warmth.isEmpty() || form.version() == null) {
            return show(id, form, model);
        }
        Outcome outcome = trajectories.handOver(id, form.version(), to, warmth.get(), form.note());
        if (!Forms.done(outcome, errors, model)) {
            return show(id, form, model);
        }
        Notice.after(redirect, "trajectory.handed-over");
        return "redirect:/trajectories";
    }

    private String show(TrajectoryId id, Form form, Model model) {
        Reading.Below below = reading.leading(id, "trajectory.read").shownIn(model);
        model.addAttribute(
                "colleagues",
                choosing.coordinators(
                        form.find(), form.colleague(), below.people().coordinatorAccount()));
        return "trajectory/handover";
    }
}
