package nl.veerkracht.continuity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import nl.veerkracht.signal.PartialDate;
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

/** A line's continuity. */
@Controller
class ContinuityController {

    private static final String PAGE = "/trajectories/{id}/continuity";

    record TellForm(
            @NotBlank(message = "continuity.told.missing")
            @Size(max = Continuities.SHORT, message = "web.fault.size")
            @Nullable
            String toWhom,

            @Nullable String day) {}

    record StayForm(
            @Nullable String kind,

            @Size(max = Continuities.SHORT, message = "web.fault.size") @Nullable
            String place,

            @Nullable String fromDay,
            @Nullable String fromMonth,
            @Nullable String fromYear,
            @Nullable String from,
            @Nullable String untilDay,
            @Nullable String untilMonth,
            @Nullable String untilYear,
            @Nullable String until,
            @Nullable Integer version) {

        Stay.@Nullable Period period(BindingResult errors) {
            var begin = partial(errors, "from", fromDay, fromMonth, fromYear);
            var end = partial(errors, "until", untilDay, untilMonth, untilYear);
            if (begin == null && !errors.hasFieldErrors("fromDay")) {
                errors.rejectValue("fromDay", "continuity.fault.no-date");
            }
            return begin == null || errors.hasErrors() ? null : new Stay.Period(begin, end);
        }

        private static @Nullable PartialDate partial(
                BindingResult errors,
                String field,
                @Nullable String day,
                @Nullable String month,
                @Nullable String year) {
            String date = DateFields.partial(day, month, year);
            if (date.equals(DateFields.NO_DATE)) {
                errors.rejectValue(field + "Day", "continuity.fault.no-date");
            }
            return date.isEmpty() || date.equals(DateFields.NO_DATE) ? null : new PartialDate(date);
        }
    }

    private final Continuities continuities;
    private final Today today;

    ContinuityController(Continuities continuities, Today today) {
        this.continuities = continuities;
        this.today = today;
    }

    @GetMapping(PAGE)
    String show(@PathVariable TrajectoryId id, Model model) {
        model.addAttribute("page", continuities.look(id));
        return "continuity/continuity";
    }

    @GetMapping(PAGE + "/told-again")
    String tell(@PathVariable TrajectoryId id, Model model) {
        model.addAttribute("form", new TellForm(null, today.day().toString()));
        return telling(id, model);
    }

    private String telling(TrajectoryId id, Model model) {
        model.addAttribute("sheet", continuities.look(id).sheet());
        return "continuity/told";
    }

    @PostMapping(PAGE + "/told-again")
    String told(
            @PathVariable TrajectoryId id,
            @Valid @ModelAttribute("form") TellForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        LocalDate day = DateFields.day(errors, "day", form.day());
        boolean kept = !errors.hasErrors()
                && day != null
                && form.toWhom() != null
                && Forms.done(continuities.toldAgain(id, form.toWhom(), day), errors, model);
        return kept ? back(id, redirect, "continuity.told.kept") : telling(id, model);
    }

    @GetMapping(PAGE + "/stays/new")
    String stay(@PathVariable TrajectoryId id, Model model) {
        model.addAttribute("form", new StayForm(null, null, null, null, null, null, null, null, null, null, null));
        return staying(id, model);
    }

    private String staying(TrajectoryId id, Model model) {
        model.addAttribute("sheet", continuities.look(id).sheet());
        return "continuity/stay";
    }

    @PostMapping(PAGE + "/stays/new")
    String stayed(
            @PathVariable TrajectoryId id,
            @Valid @ModelAttribute("form") StayForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        Stay.Kind kind = Forms.choice(errors, "kind", Stay.Kind.class, form.kind(), "continuity.fault.no-choice");
        Stay.Period period = form.period(errors);
        boolean kept = kind != null
                && period != null
                && !errors.hasErrors()
                && Forms.done(continuities.stayed(id, kind, form.place(), period), errors, model);
        return kept ? back(id, redirect, "continuity.stay.kept") : staying(id, model);
    }

    @GetMapping(PAGE + "/stays/{stay}")
    String edit(@PathVariable TrajectoryId id, @PathVariable UUID stay, Model model) {
        StayPage page = continuities.stay(id, stay);
        model.addAttribute("form", form(page.stay()));
        return editing(page, model);
    }

    private static String editing(StayPage page, Model model) {
        model.addAttribute("sheet", page.sheet());
        model.addAttribute("stay", page.stay());
        return "continuity/stay";
    }

    private static StayForm form(Stay stay) {
        String[] from = stay.period().from().iso().split("-");
        String[] until = stay.period().until() == null
                ? new String[0]
                : stay.period().until().iso().split("-");
        return new StayForm(
                stay.kind().name(),
                stay.place(),
                part(from, 2),
                part(from, 1),
                part(from, 0),
                null,
                part(until, 2),
                part(until, 1),
                part(until, 0),
                null,
                stay.version());
    }

    private static @Nullable String part(String[] parts, int index) {
        return index < parts.length ? parts[index] : null;
    }

    @PostMapping(PAGE + "/stays/{stay}")
    String change(
            @PathVariable TrajectoryId id,
            @PathVariable UUID stay,
            @Valid @ModelAttribute("form") StayForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        Stay.Kind kind = Forms.choice(errors, "kind", Stay.Kind.class, form.kind(), "continuity.fault.no-choice");
        Stay.Period period = form.period(errors);
        if (kind != null && period != null && form.version() != null && !errors.hasErrors()) {
            var outcome = continuities.changeStay(id, stay, form.version(), kind, form.place(), period);
            if (Forms.done(outcome, errors, model)) {
                return back(id, redirect, "continuity.stay.kept");
            }
        }
        return editing(continuities.stay(id, stay), model);
    }

    @PostMapping(PAGE + "/seen")
    String seen(@PathVariable TrajectoryId id, @RequestParam String concern, RedirectAttributes redirect) {
        for (Concern one : Concern.values()) {
            if (one.code().equals(concern)) {
                continuities.seen(id, one);
                return back(id, redirect, "continuity.seen.kept");
            }
        }
        throw Refused.notShown();
    }

    private static String back(TrajectoryId id, RedirectAttributes redirect, String notice) {
        Notice.after(redirect, notice);
        return "redirect:/trajectories/" + id.value() + "/continuity";
    }
}
