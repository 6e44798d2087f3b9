package nl.veerkracht.trajectory;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.veerkracht.access.Part;
import nl.veerkracht.access.Sight;
import nl.veerkracht.access.TeamMember;
import nl.veerkracht.actor.AccountId;
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

/** Who is around a young person, what each sees, and for how long. */
@Controller
class TeamController {

    record Form(
            @Nullable String colleague,
            @Nullable String find,
            @Nullable String role,
            @Nullable List<String> sees,
            @Nullable String until,
            @Nullable Integer version) {

        Set<Sight> sights() {
            return Arrays.stream(Sight.values())
                    .filter(sight -> sees != null && sees.contains(sight.name()))
                    .collect(Collectors.toUnmodifiableSet());
        }
    }

    private static final List<String> USUAL = List.of(Sight.IDENTITY.name(), Sight.TIMELINE.name(), Sight.TASKS.name());

    private final Trajectories trajectories;
    private final Reading reading;
    private final Choosing choosing;

    TeamController(Trajectories trajectories, Reading reading, Choosing choosing) {
        this.trajectories = trajectories;
        this.reading = reading;
        this.choosing = choosing;
    }

    @GetMapping("/trajectories/{id}/team")
    String team(@PathVariable TrajectoryId id, Model model) {
        model.addAttribute("form", new Form(null, null, null, USUAL, null, null));
        return show(id, null, model);
    }

    @PostMapping(path = "/trajectories/{id}/team", params = "look")
    String look(@PathVariable TrajectoryId id, @ModelAttribute("form") Form form, BindingResult errors, Model model) {
        return show(id, form, model);
    }

    @PostMapping("/trajectories/{id}/team")
    String add(
            @PathVariable TrajectoryId id,
            @ModelAttribute("form") Form form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        LocalDate until = DateFields.dayOrNone(errors, "until", form.until());
        AccountId account = Forms.colleague(errors, "colleague", form.colleague(), "trajectory.member.missing");
        Optional<MemberRole> role = Chosen.of(MemberRole.class, form.role());
        if (role.isEmpty()) {
            errors.rejectValue("role", "trajectory.role.missing");
        }
        if (errors.hasErrors() || account == null || role.isEmpty() || form.version() == null) {
            return show(id, form, model);
        }
        Outcome outcome = trajectories.addMember(id, form.version(), account, role.get(), form.sights(), until);
        if (!Forms.done(outcome, errors, model)) {
            return show(id, form, model);
        }
        Notice.after(redirect, "trajectory.member.added");
        return "redirect:/trajectories/" + id.value() + "/team";
    }

    @GetMapping("/trajectories/{id}/team/{part}")
    String member(@PathVariable TrajectoryId id, @PathVariable UUID part, Model model) {
        Reading.Below below = reading.leading(id, "trajectory.read");
        TeamMember member = member(below, part);
        String until =
                member.ends() == null ? null : below.people().lastDay(member).toString();
        List<String> sees = member.sees().stream().map(Sight::name).toList();
        model.addAttribute("form", new Form(null, null, null, sees, until, null));
        return showMember(below, member, model);
    }

    @PostMapping("/trajectories/{id}/team/{part}")
    String change(
            @PathVariable TrajectoryId id,
            @PathVariable UUID part,
            @ModelAttribute("form") Form form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        Reading.Below below = reading.leading(id, "trajectory.read");
        LocalDate until = DateFields.dayOrNone(errors, "until", form.until());
        if (errors.hasErrors() || form.version() == null) {
            return showMember(below, member(below, part), model);
        }
        Outcome outcome = trajectories.changeMember(id, form.version(), part, form.sights(), until);
        if (!Forms.done(outcome, errors, model)) {
            return showMember(below, member(below, part), model);
        }
        Notice.after(redirect, "trajectory.member.changed");
        return "redirect:/trajectories/" + id.value() + "/team";
    }

    @PostMapping("/trajectories/{id}/team/{part}/end")
    String end(
            @PathVariable TrajectoryId id,
            @PathVariable UUID part,
            @RequestParam int version,
            RedirectAttributes redirect) {
        if (trajectories.endMember(id, version, part) instanceof Outcome.Changed) {
            throw new Refused("trajectory.refused.changed");
        }
        Notice.after(redirect, "trajectory.member.ended");
        return "redirect:/trajectories/" + id.value() + "/team";
    }

    @PostMapping("/trajectories/{id}/leave")
    String leave(@PathVariable TrajectoryId id, RedirectAttributes redirect) {
        trajectories.leave(id);
        Notice.after(redirect, "trajectory.left");
        return "redirect:/trajectories";
    }

    private static TeamMember member(Reading.Below below, UUID part) {
        return below.people().current().stream()
                .filter(member -> member.id().equals(part) && member.part() == Part.MEMBER)
                .findAny()
                .orElseThrow(Refused::notShown);
    }

    private static String showMember(Reading.Below below, TeamMember member, Model model) {
        below.shownIn(model);
        model.addAttribute("member", member);
        return "trajectory/member";
    }

    private String show(TrajectoryId id, @Nullable Form form, Model model) {
        Reading.Below below = reading.below(id, "trajectory.team").shownIn(model);
        model.addAttribute("roles", reading.roles(id));
        model.addAttribute("colleagues", form == null ? List.of() : choosing.anybody(form.find(), form.colleague()));
        return "trajectory/team";
    }
}
