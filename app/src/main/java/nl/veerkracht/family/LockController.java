package nl.veerkracht.family;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import nl.veerkracht.trajectory.TrajectoryId;
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

/** Locking and lifting. */
@Controller("familyLockController")
class LockController {

    private static final String PAGE = "/trajectories/{id}/family/lock";

    record Form(
            @NotBlank(message = "family.fault.reason") @Size(max = Words.LONG, message = "web.fault.size") @Nullable
            String reason,

            @Nullable String seen) {}

    private final FamilyLocks locks;

    LockController(FamilyLocks locks) {
        this.locks = locks;
    }

    /** From a thread's page to the line that came from it. */
    @GetMapping("/threads/{thread}/parents")
    String ofThread(@PathVariable UUID thread) {
        return "redirect:/trajectories/" + locks.ofThread(thread) + "/family/lock";
    }

    @GetMapping(PAGE)
    String show(@PathVariable TrajectoryId id, Model model) {
        model.addAttribute("form", new Form(null, null));
        return show(id, false, model);
    }

    private String show(TrajectoryId id, boolean changed, Model model) {
        model.addAttribute("lock", locks.look(id));
        model.addAttribute("changed", changed);
        return "family/lock";
    }

    @PostMapping(PAGE)
    String lock(
            @PathVariable TrajectoryId id,
            @Valid @ModelAttribute("form") Form form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        if (form.reason() != null && !errors.hasErrors() && Done.is(locks.lock(id, form.reason()), errors, model)) {
            return back(id, "family.lock.done", redirect);
        }
        return show(id, false, model);
    }

    @PostMapping(PAGE + "/lift")
    String lift(
            @PathVariable TrajectoryId id,
            @Valid @ModelAttribute("form") Form form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        String seen = form.seen() == null ? "" : form.seen();
        if (form.reason() != null
                && !errors.hasErrors()
                && Done.is(locks.lift(id, seen, form.reason()), errors, model)) {
            return back(id, "family.lift.done", redirect);
        }
        return show(id, Boolean.TRUE.equals(model.getAttribute("changed")), model);
    }

    private String back(TrajectoryId id, String notice, RedirectAttributes redirect) {
        Notice.after(redirect, notice);
        return locks.shows(id) ? "redirect:/trajectories/" + id.value() + "/family/lock" : "redirect:/";
    }
}
