package nl.veerkracht.trajectory;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
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

/** Somebody is in touch again whose line was closed. */
@Controller
class ReturnController {

    record Form(
            @Size(max = Written.WORDS, message = "trajectory.words.long") @Nullable
            String words) {}

    private final Trajectories trajectories;

    ReturnController(Trajectories trajectories) {
        this.trajectories = trajectories;
    }

    @GetMapping("/trajectories/past")
    String past(@RequestParam(required = false) @Nullable String after, Model model) {
        model.addAttribute("lines", trajectories.past(after));
        return "trajectory/past";
    }

    @GetMapping("/trajectories/{id}/return")
    String start(@PathVariable TrajectoryId id, @ModelAttribute("form") Form form, Model model) {
        model.addAttribute("line", trajectories.past(id));
        return "trajectory/return";
    }

    @PostMapping("/trajectories/{id}/return")
    String again(
            @PathVariable TrajectoryId id,
            @Valid @ModelAttribute("form") Form form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        if (errors.hasErrors()) {
            return start(id, form, model);
        }
        return switch (trajectories.openAgain(id, form.words())) {
            case Opened.Now now -> opened(now.id(), redirect);
            case Opened.Already already -> "redirect:/trajectories/" + id.value();
            case Opened.Fault fault -> {
                errors.rejectValue(fault.field(), fault.key());
                yield start(id, form, model);
            }
        };
    }

    private static String opened(TrajectoryId id, RedirectAttributes redirect) {
        Notice.after(redirect, "trajectory.return.open");
        return "redirect:/trajectories/" + id.value();
    }
}
