package nl.veerkracht.trajectory;

import java.util.Optional;
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

/** Closed lines, and erasing one. */
@Controller
class ErasureController {

    record Form(
            @Nullable String ground,
            @Nullable String sure,
            @Nullable Integer version) {}

    private final Trajectories trajectories;
    private final Erasing erasing;

    ErasureController(Trajectories trajectories, Erasing erasing) {
        this.trajectories = trajectories;
        this.erasing = erasing;
    }

    @GetMapping("/trajectories/closed")
    String closed(@RequestParam(required = false) @Nullable String after, Model model) {
        model.addAttribute("lines", erasing.closed(after));
        return "trajectory/closed";
    }

    @GetMapping("/trajectories/{id}/erase")
    String ask(@PathVariable TrajectoryId id, @ModelAttribute("form") Form form, Model model) {
        model.addAttribute("line", erasing.erasable(id));
        return "trajectory/erase";
    }

    @PostMapping("/trajectories/{id}/erase")
    String erase(
            @PathVariable TrajectoryId id,
            @ModelAttribute("form") Form form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        Optional<ErasureGround> ground = Chosen.of(ErasureGround.class, form.ground());
        if (ground.isEmpty()) {
            errors.rejectValue("ground", "trajectory.erase.ground.missing");
        }
        if (!"yes".equals(form.sure())) {
            errors.rejectValue("sure", "trajectory.erase.sure.missing");
        }
        if (errors.hasErrors() || ground.isEmpty() || form.version() == null) {
            return ask(id, form, model);
        }
        if (!(trajectories.erase(id, form.version(), ground.get()) instanceof Outcome.Done)) {
            model.addAttribute("changed", true);
            return ask(id, form, model);
        }
        Notice.after(redirect, "trajectory.erased");
        return "redirect:/trajectories/closed";
    }
}
