package nl.veerkracht.trajectory;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Corrects who the young person is. */
@Controller
class AboutController {

    record Form(
            @NotBlank(message = "trajectory.called.missing")
            @Size(max = Written.SHORT, message = "trajectory.called.long")
            @Nullable
            String called,

            @Size(max = Written.SHORT, message = "trajectory.name.long") @Nullable
            String name,

            @Nullable String bornDay,
            @Nullable String bornMonth,
            @Nullable String bornYear,
            @Nullable Integer version) {

        String born() {
            return DateFields.partial(bornDay, bornMonth, bornYear);
        }

        static Form of(About about) {
            String born = about.born() == null ? "" : about.born().iso();
            return new Form(about.called(), about.name(), part(born, 8, 10), part(born, 5, 7), part(born, 0, 4), null);
        }

        private static @Nullable String part(String iso, int from, int to) {
            return iso.length() >= to ? iso.substring(from, to) : null;
        }
    }

    private final Trajectories trajectories;
    private final Reading reading;

    AboutController(Trajectories trajectories, Reading reading) {
        this.trajectories = trajectories;
        this.reading = reading;
    }

    @GetMapping("/trajectories/{id}/about")
    String edit(@PathVariable TrajectoryId id, Model model) {
        Head head = reading.leading(id, "trajectory.read").head();
        if (head.about() == null) {
            throw Refused.notShown();
        }
        model.addAttribute("form", Form.of(head.about()));
        model.addAttribute("head", head);
        return "trajectory/about";
    }

    @PostMapping("/trajectories/{id}/about")
    String change(
            @PathVariable TrajectoryId id,
            @Valid @ModelAttribute("form") Form form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        if (!errors.hasErrors() && form.called() != null && form.version() != null) {
            Outcome outcome = trajectories.changeAbout(id, form.version(), form.called(), form.name(), form.born());
            if (outcome instanceof Outcome.Done) {
                Notice.after(redirect, "trajectory.about.kept");
                return "redirect:/trajectories/" + id.value();
            }
            if (outcome instanceof Outcome.Fault fault) {
                errors.rejectValue("bornDay", fault.key());
            }
            model.addAttribute("changed", outcome instanceof Outcome.Changed);
        }
        model.addAttribute("head", reading.leading(id, "trajectory.read").head());
        return "trajectory/about";
    }
}
