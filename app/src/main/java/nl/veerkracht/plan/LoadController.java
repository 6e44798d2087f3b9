package nl.veerkracht.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.veerkracht.plan.Part.Capacity;
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

/** The load meter, and what goes into it. */
@Controller
class LoadController {

    record Form(
            @Nullable String kind,
            @Nullable String name,
            @Nullable String rhythm,
            @Nullable String dates,
            @Nullable String hours,
            @Nullable String from,
            @Nullable String until,
            @Nullable String weight,
            @Nullable String pauseFrom,
            @Nullable String pauseUntil,
            @Nullable String sure,
            @Nullable Integer version) {

        static Form of(Intervention it) {
            Intervention.Pause pause = it.pause();
            return new Form(
                    it.kind().name(),
                    it.name(),
                    it.rhythm().name(),
                    it.dates().stream().map(LocalDate::toString).collect(Collectors.joining("\n")),
                    hours(it.minutes()),
                    it.from().toString(),
                    it.until() == null ? null : it.until().toString(),
                    "" + it.weight(),
                    pause == null ? null : pause.from().toString(),
                    pause == null ? null : pause.until().toString(),
                    null,
                    null);
        }

        private static String hours(int minutes) {
            return minutes % 60 == 0 ? "" + minutes / 60 : ("" + minutes / 60.0).replace('.', ',');
        }

        Intervention part(BindingResult errors) {
            Intervention.Rhythm chosen = PlanForms.chosen(errors, "rhythm", Intervention.Rhythm.class, rhythm);
            boolean onDates = chosen == Intervention.Rhythm.DATES;
            List<LocalDate> on = onDates ? PlanForms.days(errors, "dates", dates) : List.of();
            LocalDate rests = DateFields.dayOrNone(errors, "pauseFrom", pauseFrom);
            LocalDate again = DateFields.dayOrNone(errors, "pauseUntil", pauseUntil);
            if ((rests == null) != (again == null) && !errors.hasErrors()) {
                errors.rejectValue(rests == null ? "pauseFrom" : "pauseUntil", "web.fault.no-day");
            }
            return new Intervention(
                    PlanForms.chosen(errors, "kind", Intervention.Kind.class, kind),
                    PlanForms.words(name),
                    chosen,
                    on,
                    PlanForms.minutes(errors, "hours", hours),
                    PlanForms.day(errors, "from", from),
                    DateFields.dayOrNone(errors, "until", until),
                    weight != null && weight.matches("[123]") ? Integer.parseInt(weight) : 2,
                    rests == null || again == null ? null : new Intervention.Pause(rests, again));
        }
    }

    record CapacityForm(
            @Nullable String hours,
            @Nullable String words,
            @Nullable String from) {}

    private final FuturePlans plans;
    private final PlanReading reading;
    private final Days days;

    LoadController(FuturePlans plans, PlanReading reading, Days days) {
        this.plans = plans;
        this.reading = reading;
        this.days = days;
    }

    @GetMapping("/trajectories/{id}/load")
    String load(@PathVariable TrajectoryId id, Model model) {
        PlanPage page = reading.page(id);
        model.addAttribute("page", page);
        model.addAttribute("wide", LoadChart.of(page.load(), LoadChart.Frame.WIDE));
        model.addAttribute("narrow", LoadChart.of(page.load(), LoadChart.Frame.NARROW));
        return "plan/load";
    }

    @GetMapping("/trajectories/{id}/load/interventions/{part}")
    String intervention(@PathVariable TrajectoryId id, @PathVariable String part, Model model) {
        PartPage page = reading.part(id, PlanForms.part(part));
        String today = days.today().toString();
        model.addAttribute(
                "form",
                page.held() != null && page.held().part() instanceof Intervention it
                        ? Form.of(it)
                        : new Form(null, null, null, null, null, today, null, "2", null, null, null, null));
        model.addAttribute("page", page);
        return "plan/intervention";
    }

    /** Kept at once when every week ahead still fits; else shown with what would be too much, and kept when asked again. */
    @PostMapping("/trajectories/{id}/load/interventions/{part}")
    String keep(
            @PathVariable TrajectoryId id,
            @PathVariable String part,
            @ModelAttribute("form") Form form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        UUID which = PlanForms.part(part);
        Intervention mine = form.part(errors);
        if (!errors.hasErrors()) {
            Load tried = plans.tried(id, which, mine);
            if (form.sure() == null && !tried.tooMuch().isEmpty()) {
                model.addAttribute("tried", tried);
            } else if (PlanForms.done(kept(id, which, form.version(), mine), mine, errors, model)) {
                return back(id, redirect);
            }
        }
        model.addAttribute("page", reading.part(id, which));
        return "plan/intervention";
    }

    private Saved kept(TrajectoryId id, @Nullable UUID which, @Nullable Integer version, Part mine) {
        return which == null || version == null ? plans.add(id, mine) : plans.change(id, which, version, mine);
    }

    @GetMapping("/trajectories/{id}/load/capacity")
    String capacity(@PathVariable TrajectoryId id, Model model) {
        model.addAttribute("form", new CapacityForm(null, null, days.today().toString()));
        model.addAttribute("page", reading.part(id, null));
        return "plan/capacity";
    }

    @PostMapping("/trajectories/{id}/load/capacity")
    String say(
            @PathVariable TrajectoryId id,
            @ModelAttribute("form") CapacityForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        Capacity mine = new Capacity(
                PlanForms.minutes(errors, "hours", form.hours()),
                PlanForms.text(form.words()),
                PlanForms.day(errors, "from", form.from()));
        if (!errors.hasErrors() && PlanForms.done(plans.add(id, mine), mine, errors, model)) {
            return back(id, redirect);
        }
        model.addAttribute("page", reading.part(id, null));
        return "plan/capacity";
    }

    private static String back(TrajectoryId id, RedirectAttributes redirect) {
        Notice.after(redirect, "plan.load.kept");
        return "redirect:/trajectories/" + id.value() + "/load";
    }
}
