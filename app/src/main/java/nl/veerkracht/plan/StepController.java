package nl.veerkracht.plan;

import java.time.LocalDate;
import java.util.UUID;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.plan.Part.Step;
import nl.veerkracht.plan.Part.Success;
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

/** Small steps: written, done, let go, made a task; and what went well. */
@Controller
class StepController {

    record Form(
            @Nullable String domain,
            @Nullable String what,
            @Nullable String who,
            @Nullable String by,
            @Nullable String state,
            @Nullable Integer version) {}

    record DoneForm(@Nullable String words, @Nullable Integer version) {}

    record TaskForm(
            @Nullable String owner,
            @Nullable String due,
            @Nullable Integer version) {}

    record SuccessForm(
            @Nullable String domain,
            @Nullable String words,
            @Nullable String on,
            @Nullable Integer version) {}

    private final FuturePlans plans;
    private final PlanReading reading;
    private final Days days;

    StepController(FuturePlans plans, PlanReading reading, Days days) {
        this.plans = plans;
        this.reading = reading;
        this.days = days;
    }

    @GetMapping("/trajectories/{id}/plan/steps/{part}")
    String step(
            @PathVariable TrajectoryId id,
            @PathVariable String part,
            @RequestParam(required = false) @Nullable Integer domain,
            Model model) {
        PartPage page = reading.part(id, PlanForms.part(part));
        String where = domain == null
                ? null
                : PlanForms.numbered(LifeDomain.class, domain).name();
        model.addAttribute("form", page.held() == null ? new Form(where, null, null, null, null, null) : form(page));
        return step(page, model);
    }

    private static Form form(PartPage page) {
        if (page.held() == null || !(page.held().part() instanceof Step it)) {
            throw Refused.notShown();
        }
        String by = it.by() == null ? null : it.by().toString();
        return new Form(it.domain().name(), it.what(), it.who(), by, it.state().name(), null);
    }

    @PostMapping("/trajectories/{id}/plan/steps/{part}")
    String keep(
            @PathVariable TrajectoryId id,
            @PathVariable String part,
            @ModelAttribute("form") Form form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        UUID which = PlanForms.part(part);
        Step mine = read(form, errors);
        if (!errors.hasErrors() && PlanForms.done(kept(id, which, form, mine), mine, errors, model)) {
            return back(id, "plan.kept", redirect);
        }
        return step(reading.part(id, which), model);
    }

    private Saved kept(TrajectoryId id, @Nullable UUID which, Form form, Step mine) {
        if (which == null || form.version() == null) {
            return plans.add(id, mine);
        }
        boolean task = plans.read(id).steps().stream()
                .anyMatch(held -> held.id().equals(which) && held.part().task());
        return plans.change(id, which, form.version(), task ? mine.asTask() : mine);
    }

    private Step read(Form form, BindingResult errors) {
        Step.State state = form.state() == null
                ? Step.State.OPEN
                : PlanForms.chosen(errors, "state", Step.State.class, form.state());
        LocalDate by = DateFields.dayOrNone(errors, "by", form.by());
        LifeDomain domain = PlanForms.chosen(errors, "domain", LifeDomain.class, form.domain());
        LocalDate ended = state == Step.State.OPEN ? null : days.today();
        return new Step(domain, PlanForms.words(form.what()), PlanForms.words(form.who()), by, state, false, ended);
    }

    private String step(PartPage page, Model model) {
        model.addAttribute("page", page);
        model.addAttribute("today", days.today());
        return "plan/step";
    }

    @PostMapping("/trajectories/{id}/plan/steps/{part}/done")
    String finish(@PathVariable TrajectoryId id, @PathVariable UUID part, DoneForm form, RedirectAttributes redirect) {
        Saved saved = plans.finish(id, part, form.version() == null ? -1 : form.version(), form.words());
        return back(id, saved instanceof Saved.Done ? "plan.step.done-now" : "plan.changed-meanwhile", redirect);
    }

    @PostMapping("/trajectories/{id}/plan/steps/{part}/task")
    String task(@PathVariable TrajectoryId id, @PathVariable UUID part, TaskForm form, RedirectAttributes redirect) {
        try {
            Saved saved = plans.makeTask(
                    id,
                    part,
                    form.version() == null ? -1 : form.version(),
                    new AccountId(UUID.fromString(PlanForms.words(form.owner()))),
                    LocalDate.parse(PlanForms.words(form.due())));
            return back(id, taskNotice(saved), redirect);
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            // Nobody or no day was chosen: said on the page it goes back to.
            Notice.after(redirect, "plan.fault.task");
            return "redirect:/trajectories/" + id.value() + "/plan/steps/" + part;
        }
    }

    private static String taskNotice(Saved saved) {
        return switch (saved) {
            case Saved.Done done -> "plan.step.task-now";
            case Saved.Fault fault -> fault.key();
            case Saved.Changed changed -> "plan.changed-meanwhile";
        };
    }

    @GetMapping("/trajectories/{id}/plan/successes/{part}")
    String success(@PathVariable TrajectoryId id, @PathVariable String part, Model model) {
        PartPage page = reading.part(id, PlanForms.part(part));
        SuccessForm form = page.held() != null && page.held().part() instanceof Success it
                ? new SuccessForm(it.domain().name(), it.words(), it.on().toString(), null)
                : new SuccessForm(null, null, days.today().toString(), null);
        model.addAttribute("form", form);
        model.addAttribute("page", page);
        return "plan/success";
    }

    @PostMapping("/trajectories/{id}/plan/successes/{part}")
    String keep(
            @PathVariable TrajectoryId id,
            @PathVariable String part,
            @ModelAttribute("form") SuccessForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        UUID which = PlanForms.part(part);
        LifeDomain domain = PlanForms.chosen(errors, "domain", LifeDomain.class, form.domain());
        Success mine = new Success(domain, PlanForms.words(form.words()), PlanForms.day(errors, "on", form.on()), null);
        if (!errors.hasErrors()) {
            Saved saved = which == null || form.version() == null
                    ? plans.add(id, mine)
                    : plans.change(id, which, form.version(), mine);
            if (PlanForms.done(saved, mine, errors, model)) {
                return back(id, "plan.success.kept", redirect);
            }
        }
        model.addAttribute("page", reading.part(id, which));
        return "plan/success";
    }

    private static String back(TrajectoryId id, String notice, RedirectAttributes redirect) {
        Notice.after(redirect, notice);
        return "redirect:/trajectories/" + id.value() + "/plan";
    }
}
