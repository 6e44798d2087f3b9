package nl.veerkracht.transition;

import java.time.LocalDate;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.trajectory.Forms;
import nl.veerkracht.trajectory.TrajectoryId;
import nl.veerkracht.web.DateFields;
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

/** A line's aftercare. */
@Controller
class AftercareController {

    private static final String PAGE = "/trajectories/{id}/aftercare";

    record AgreeForm(
            @Nullable String rhythm,
            @Nullable String contact,
            @Nullable String wishes,
            @Nullable Integer version) {}

    record ContactForm(@Nullable String note, @Nullable String day) {}

    private final Aftercare aftercare;
    private final Here here;

    AftercareController(Aftercare aftercare, Here here) {
        this.aftercare = aftercare;
        this.here = here;
    }

    @GetMapping(PAGE)
    String show(@PathVariable TrajectoryId id, Model model) {
        model.addAttribute("form", new ContactForm(null, here.today().toString()));
        return page(id, model);
    }

    private String page(TrajectoryId id, Model model) {
        model.addAttribute("page", aftercare.look(id));
        return "transition/aftercare";
    }

    @GetMapping(PAGE + "/agree")
    String start(@PathVariable TrajectoryId id, Model model) {
        AftercarePage page = aftercare.look(id);
        model.addAttribute("form", form(page));
        return agreeing(page, model);
    }

    private static AgreeForm form(AftercarePage page) {
        Agreement agreed = page.agreement();
        return agreed == null
                ? new AgreeForm(null, null, null, null)
                : new AgreeForm(
                        Rhythm.of(agreed.everyDays()).name(),
                        agreed.contact().value().toString(),
                        agreed.wishes(),
                        agreed.version());
    }

    private static String agreeing(AftercarePage page, Model model) {
        model.addAttribute("page", page);
        return "transition/agree";
    }

    @PostMapping(PAGE + "/agree")
    String agree(
            @PathVariable TrajectoryId id,
            @ModelAttribute("form") AgreeForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        Rhythm rhythm = Forms.choice(errors, "rhythm", Rhythm.class, form.rhythm(), Transitions.NO_CHOICE);
        AccountId contact = Forms.colleague(errors, "contact", form.contact(), "transition.aftercare.fault.contact");
        String wishes = Forms.wordsOrNone(errors, "wishes", form.wishes(), Transitions.LONG);
        boolean kept = rhythm != null
                && contact != null
                && !errors.hasErrors()
                && Forms.done(aftercare.agree(id, form.version(), rhythm, contact, wishes), errors, model);
        return kept ? back(id, redirect, "transition.kept") : agreeing(aftercare.look(id), model);
    }

    @PostMapping(PAGE + "/contact")
    String reached(
            @PathVariable TrajectoryId id,
            @ModelAttribute("form") ContactForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        String note = Forms.words(errors, "note", form.note(), Transitions.LONG, Transitions.NO_WORDS);
        LocalDate day = DateFields.day(errors, "day", form.day());
        boolean kept = note != null && day != null && Forms.done(aftercare.reached(id, note, day), errors, model);
        return kept ? back(id, redirect, "transition.aftercare.reached.kept") : page(id, model);
    }

    @PostMapping(PAGE + "/tried")
    String tried(@PathVariable TrajectoryId id, RedirectAttributes redirect) {
        aftercare.tried(id);
        return back(id, redirect, "transition.aftercare.tried.kept");
    }

    @PostMapping(PAGE + "/back")
    String again(@PathVariable TrajectoryId id, RedirectAttributes redirect) {
        boolean open = aftercare.back(id);
        Notice.after(redirect, open ? "transition.aftercare.back.open" : "transition.aftercare.back.asked");
        return "redirect:/trajectories/" + id.value() + (open ? "" : "/aftercare");
    }

    private static String back(TrajectoryId id, RedirectAttributes redirect, String notice) {
        Notice.after(redirect, notice);
        return "redirect:/trajectories/" + id.value() + "/aftercare";
    }
}
