package nl.veerkracht.circle;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
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

/** One who stands beside her: what they want together, when they met, and that it is over. */
@Controller
class CompanionController {

    private static final String PAGE = "/trajectories/{id}/circle/{companion}";

    record MetForm(
            @Nullable String on,
            @Nullable String hours,

            @Size(max = Circle.LONG, message = "web.fault.size") @Nullable
            String words) {}

    record AgreeForm(
            @NotBlank(message = "circle.fault.goals") @Size(max = Circle.LONG, message = "web.fault.size") @Nullable
            String goals,

            @Nullable String everyDays,
            @Nullable Integer version) {}

    record EndForm(
            @Nullable String on,

            @NotNull(message = "circle.fault.why") @Nullable Why why,

            @Nullable Integer version) {}

    private final Circle circle;

    CompanionController(Circle circle) {
        this.circle = circle;
    }

    @GetMapping(PAGE)
    String show(
            @PathVariable TrajectoryId id,
            @PathVariable UUID companion,
            @RequestParam(required = false) @Nullable String after,
            Model model) {
        model.addAttribute("form", new MetForm(circle.today().toString(), null, null));
        return show(circle.companion(id, companion, after), model);
    }

    private static String show(CompanionPage page, Model model) {
        model.addAttribute("page", page);
        model.asMap().remove("changed");
        return "circle/companion";
    }

    @PostMapping(PAGE + "/met")
    String met(
            @PathVariable TrajectoryId id,
            @PathVariable UUID companion,
            @Valid @ModelAttribute("form") MetForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        LocalDate on = DateFields.day(errors, "on", form.on());
        Integer minutes = Typed.minutes(errors, "hours", form.hours());
        if (on != null
                && !errors.hasErrors()
                && Forms.done(circle.met(id, companion, on, minutes, form.words()), errors, model)) {
            return back(id, companion, "circle.met.kept", redirect);
        }
        return show(circle.companion(id, companion, null), model);
    }

    @PostMapping(PAGE + "/met/{meeting}/take-back")
    String takeBack(
            @PathVariable TrajectoryId id,
            @PathVariable UUID companion,
            @PathVariable UUID meeting,
            RedirectAttributes redirect) {
        circle.takeBack(id, companion, meeting);
        return back(id, companion, "circle.met.taken-back", redirect);
    }

    @GetMapping(PAGE + "/agree")
    String agreement(@PathVariable TrajectoryId id, @PathVariable UUID companion, Model model) {
        CompanionPage page = writing(id, companion);
        Companion.Agreement now = page.companion().agreement();
        Integer every = now == null ? null : now.everyDays();
        model.addAttribute(
                "form",
                new AgreeForm(
                        now == null ? null : now.goals(), every == null ? null : every.toString(), version(page)));
        return agreement(page, false, model);
    }

    private static int version(CompanionPage page) {
        Companion.Agreement now = page.companion().agreement();
        return now == null ? 0 : now.version();
    }

    private CompanionPage writing(TrajectoryId id, UUID companion) {
        CompanionPage page = circle.companion(id, companion, null);
        if (!page.mayWrite()) {
            throw Refused.notShown();
        }
        return page;
    }

    /** Whose words were overtaken sees what stands there now, above her own. */
    private static String agreement(CompanionPage page, boolean changed, Model model) {
        model.addAttribute("page", page);
        model.addAttribute("changed", changed);
        return "circle/agree";
    }

    @PostMapping(PAGE + "/agree")
    String agree(
            @PathVariable TrajectoryId id,
            @PathVariable UUID companion,
            @Valid @ModelAttribute("form") AgreeForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        Integer every = Typed.days(errors, "everyDays", form.everyDays());
        int version = form.version() == null ? 0 : form.version();
        if (form.goals() != null && !errors.hasErrors()) {
            Companion.Agreement agreement = new Companion.Agreement(form.goals(), every, version);
            if (Forms.done(circle.agree(id, companion, agreement), errors, model)) {
                return back(id, companion, "circle.kept", redirect);
            }
        }
        return agreement(writing(id, companion), Boolean.TRUE.equals(model.getAttribute("changed")), model);
    }

    @GetMapping(PAGE + "/end")
    String ending(@PathVariable TrajectoryId id, @PathVariable UUID companion, Model model) {
        CompanionPage page = leading(id, companion);
        model.addAttribute(
                "form",
                new EndForm(circle.today().toString(), null, page.companion().version()));
        return ending(page, false, model);
    }

    private CompanionPage leading(TrajectoryId id, UUID companion) {
        CompanionPage page = circle.companion(id, companion, null);
        if (!page.circle().mayChange()) {
            throw Refused.notShown();
        }
        return page;
    }

    private static String ending(CompanionPage page, boolean changed, Model model) {
        model.addAttribute("page", page);
        model.addAttribute("changed", changed);
        return "circle/end";
    }

    @PostMapping(PAGE + "/end")
    String end(
            @PathVariable TrajectoryId id,
            @PathVariable UUID companion,
            @Valid @ModelAttribute("form") EndForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        LocalDate on = DateFields.day(errors, "on", form.on());
        int version = form.version() == null ? 0 : form.version();
        if (on != null && form.why() != null && !errors.hasErrors()) {
            if (Forms.done(circle.end(id, companion, version, new Companion.Ended(on, form.why())), errors, model)) {
                return back(id, companion, "circle.end.kept", redirect);
            }
        }
        return ending(leading(id, companion), Boolean.TRUE.equals(model.getAttribute("changed")), model);
    }

    private static String back(TrajectoryId id, UUID companion, String notice, RedirectAttributes redirect) {
        Notice.after(redirect, notice);
        return "redirect:/trajectories/" + id.value() + "/circle/" + companion;
    }
}
