package nl.veerkracht.trajectory;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
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

/** A mandate holder appoints a coordinator when the present one cannot act. Nothing of whom the line is about is shown. */
@Controller
class AppointController {

    record Form(
            @Nullable String colleague,
            @Nullable String find,

            @Size(max = Written.LONG, message = "trajectory.note.long") @Nullable
            String note,

            @Nullable Integer version) {}

    private final Trajectories trajectories;
    private final Appointing appointing;
    private final Choosing choosing;

    AppointController(Trajectories trajectories, Appointing appointing, Choosing choosing) {
        this.trajectories = trajectories;
        this.appointing = appointing;
        this.choosing = choosing;
    }

    @GetMapping("/trajectories/{id}/appoint")
    String start(@PathVariable TrajectoryId id, @ModelAttribute("form") Form form, Model model) {
        return show(id, form, model);
    }

    @PostMapping(path = "/trajectories/{id}/appoint", params = "look")
    String look(@PathVariable TrajectoryId id, @ModelAttribute("form") Form form, BindingResult errors, Model model) {
        return show(id, form, model);
    }

    @PostMapping("/trajectories/{id}/appoint")
    String appoint(
            @PathVariable TrajectoryId id,
            @Valid @ModelAttribute("form") Form form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        AccountId to = Forms.colleague(errors, "colleague", form.colleague(), "trajectory.coordinator.missing");
        if (errors.hasErrors() || to == null || form.version() == null) {
            return show(id, form, model);
        }
        Outcome outcome = trajectories.appoint(id, form.version(), to, form.note());
        if (!Forms.done(outcome, errors, model)) {
            return show(id, form, model);
        }
        Notice.after(redirect, "trajectory.appointed");
        return "redirect:/";
    }

    private String show(TrajectoryId id, Form form, Model model) {
        Vacancy vacancy = appointing.vacancy(id);
        model.addAttribute("vacancy", vacancy);
        model.addAttribute(
                "colleagues",
                choosing.coordinators(
                        form.find(), form.colleague(), vacancy.coordinator().id()));
        return "trajectory/appoint";
    }
}
