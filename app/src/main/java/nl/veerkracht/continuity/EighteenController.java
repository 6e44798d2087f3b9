package nl.veerkracht.continuity;

import java.time.LocalDate;
import nl.veerkracht.trajectory.Forms;
import nl.veerkracht.trajectory.TrajectoryId;
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

/** The watch on a line's eighteenth birthday. */
@Controller
class EighteenController {

    private static final String PAGE = "/trajectories/{id}/eighteen";

    record Form(@Nullable String agrees, @Nullable String day) {}

    private final Eighteens eighteens;
    private final Today today;

    EighteenController(Eighteens eighteens, Today today) {
        this.eighteens = eighteens;
        this.today = today;
    }

    @GetMapping(PAGE)
    String show(@PathVariable TrajectoryId id, Model model) {
        model.addAttribute("form", new Form(null, today.day().toString()));
        return page(id, model);
    }

    private String page(TrajectoryId id, Model model) {
        model.addAttribute("page", eighteens.look(id));
        return "continuity/eighteen";
    }

    @PostMapping(PAGE + "/items")
    String item(
            @PathVariable TrajectoryId id,
            @RequestParam String item,
            @RequestParam String state,
            RedirectAttributes redirect) {
        for (ItemState one : ItemState.values()) {
            if (one.name().equals(state)) {
                eighteens.item(id, item, one);
                return back(id, redirect);
            }
        }
        throw Refused.notShown();
    }

    @PostMapping(PAGE + "/parents")
    String parents(
            @PathVariable TrajectoryId id,
            @ModelAttribute("form") Form form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        LocalDate day = DateFields.day(errors, "day", form.day());
        boolean answered = "yes".equals(form.agrees()) || "no".equals(form.agrees());
        if (!answered) {
            errors.rejectValue("agrees", "continuity.fault.no-choice");
        }
        boolean kept = answered
                && day != null
                && Forms.done(eighteens.parents(id, "yes".equals(form.agrees()), day), errors, model);
        return kept ? back(id, redirect) : page(id, model);
    }

    private static String back(TrajectoryId id, RedirectAttributes redirect) {
        Notice.after(redirect, "continuity.eighteen.kept");
        return "redirect:/trajectories/" + id.value() + "/eighteen";
    }
}
