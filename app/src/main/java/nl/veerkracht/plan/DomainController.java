package nl.veerkracht.plan;

import java.util.UUID;
import nl.veerkracht.plan.Part.Domain;
import nl.veerkracht.plan.Part.Practical;
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

/** The parts of which there is one each: domains of life and practical matters. */
@Controller
class DomainController {

    record DomainForm(
            @Nullable String mark,
            @Nullable String how,
            @Nullable String dream,
            @Nullable String goal,
            @Nullable String help,
            @Nullable UUID part,
            @Nullable Integer version) {

        static DomainForm of(Domain it) {
            String mark = it.mark() == null ? null : it.mark().toString();
            return new DomainForm(mark, it.how(), it.dream(), it.goal(), it.help(), null, null);
        }

        Domain part(LifeDomain which, BindingResult errors) {
            String given = PlanForms.text(mark);
            boolean number = given == null || given.matches("\\d{1,2}");
            if (!number) {
                errors.rejectValue("mark", "plan.fault.mark");
            }
            return new Domain(
                    which,
                    given == null || !number ? null : Integer.valueOf(given),
                    PlanForms.text(how),
                    PlanForms.text(dream),
                    PlanForms.text(goal),
                    PlanForms.text(help));
        }
    }

    record PracticalForm(
            @Nullable String state,
            @Nullable String note,
            @Nullable UUID part,
            @Nullable Integer version) {}

    private final FuturePlans plans;
    private final PlanReading reading;

    DomainController(FuturePlans plans, PlanReading reading) {
        this.plans = plans;
        this.reading = reading;
    }

    @GetMapping("/trajectories/{id}/plan/domains/{number}")
    String domain(@PathVariable TrajectoryId id, @PathVariable int number, Model model) {
        LifeDomain which = PlanForms.numbered(LifeDomain.class, number);
        PartPage page = reading.domain(id, which);
        Domain part = page.held() != null && page.held().part() instanceof Domain it ? it : Domain.empty(which);
        model.addAttribute("form", DomainForm.of(part));
        return domain(page, which, model);
    }

    @PostMapping("/trajectories/{id}/plan/domains/{number}")
    String keep(
            @PathVariable TrajectoryId id,
            @PathVariable int number,
            @ModelAttribute("form") DomainForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        LifeDomain which = PlanForms.numbered(LifeDomain.class, number);
        Domain mine = form.part(which, errors);
        if (!errors.hasErrors() && kept(id, form.part(), form.version(), mine, errors, model)) {
            return back(id, redirect);
        }
        return domain(reading.domain(id, which), which, model);
    }

    private static String domain(PartPage page, LifeDomain which, Model model) {
        model.addAttribute("page", page);
        model.addAttribute("domain", which);
        return "plan/domain";
    }

    @GetMapping("/trajectories/{id}/plan/practical/{number}")
    String practical(@PathVariable TrajectoryId id, @PathVariable int number, Model model) {
        PracticalItem which = PlanForms.numbered(PracticalItem.class, number);
        PartPage page = reading.practical(id, which);
        model.addAttribute(
                "form",
                page.held() != null && page.held().part() instanceof Practical it
                        ? new PracticalForm(it.state().name(), it.note(), null, null)
                        : new PracticalForm(null, null, null, null));
        return practical(page, which, model);
    }

    @PostMapping("/trajectories/{id}/plan/practical/{number}")
    String keep(
            @PathVariable TrajectoryId id,
            @PathVariable int number,
            @ModelAttribute("form") PracticalForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        PracticalItem which = PlanForms.numbered(PracticalItem.class, number);
        Practical.State state = PlanForms.chosen(errors, "state", Practical.State.class, form.state());
        Practical mine = new Practical(which, state, PlanForms.text(form.note()));
        if (!errors.hasErrors() && kept(id, form.part(), form.version(), mine, errors, model)) {
            return back(id, redirect);
        }
        return practical(reading.practical(id, which), which, model);
    }

    private static String practical(PartPage page, PracticalItem which, Model model) {
        model.addAttribute("page", page);
        model.addAttribute("item", which);
        return "plan/practical";
    }

    private boolean kept(
            TrajectoryId id,
            @Nullable UUID part,
            @Nullable Integer version,
            Part mine,
            BindingResult errors,
            Model model) {
        Saved saved = part == null || version == null ? plans.add(id, mine) : plans.change(id, part, version, mine);
        return PlanForms.done(saved, mine, errors, model);
    }

    private static String back(TrajectoryId id, RedirectAttributes redirect) {
        Notice.after(redirect, "plan.kept");
        return "redirect:/trajectories/" + id.value() + "/plan";
    }
}
