package nl.veerkracht.conference;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.veerkracht.actor.AccountId;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One conference: her part, its agenda, what is decided, who does what, and that it was held. */
@Controller
class ConferenceController {

    private static final String PAGE = "/trajectories/{id}/conferences/{conference}";

    record HerForm(
            @NotNull(message = "conference.fault.part") @Nullable
            HerPart part,

            @Size(max = Conferences.LONG, message = "web.fault.size") @Nullable
            String view,

            @Nullable Integer version) {}

    record DecideForm(
            @NotBlank(message = "conference.fault.decision")
            @Size(max = Conferences.LONG, message = "web.fault.size")
            @Nullable
            String decision,

            @Nullable Integer version) {}

    record ActForm(
            @NotBlank(message = "conference.fault.title")
            @Size(max = Conferences.SHORT, message = "web.fault.size")
            @Nullable
            String title,

            @NotNull(message = "conference.fault.owner") @Nullable
            UUID owner,

            @Nullable String due) {}

    record HoldForm(@Nullable List<UUID> came, @Nullable Integer version) {}

    private final Conferences conferences;

    ConferenceController(Conferences conferences) {
        this.conferences = conferences;
    }

    @GetMapping(PAGE)
    String show(@PathVariable TrajectoryId id, @PathVariable UUID conference, Model model) {
        model.addAttribute("page", conferences.read(id, conference));
        return "conference/conference";
    }

    @GetMapping(PAGE + "/her-part")
    String part(@PathVariable TrajectoryId id, @PathVariable UUID conference, Model model) {
        ConferencePage page = leading(id, conference);
        Conference one = page.conference();
        model.addAttribute("form", new HerForm(one.part(), one.view(), one.version()));
        return shown("her-part", page, model);
    }

    private ConferencePage leading(TrajectoryId id, UUID conference) {
        ConferencePage page = conferences.read(id, conference);
        if (!page.mayLead()) {
            throw Refused.notShown();
        }
        return page;
    }

    private static String shown(String form, ConferencePage page, Model model) {
        model.addAttribute("page", page);
        model.addAttribute("changed", Boolean.TRUE.equals(model.getAttribute("changed")));
        return "conference/" + form;
    }

    @PostMapping(PAGE + "/her-part")
    String herPart(
            @PathVariable TrajectoryId id,
            @PathVariable UUID conference,
            @Valid @ModelAttribute("form") HerForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        if (form.part() != null && form.version() != null && !errors.hasErrors()) {
            var outcome = conferences.herPart(id, conference, form.version(), form.part(), form.view());
            if (Forms.done(outcome, errors, model)) {
                return back(id, conference, "conference.her.kept", redirect);
            }
        }
        return shown("her-part", leading(id, conference), model);
    }

    @GetMapping(PAGE + "/points/{point}")
    String point(@PathVariable TrajectoryId id, @PathVariable UUID conference, @PathVariable UUID point, Model model) {
        ConferencePage page = leading(id, conference);
        Conference.Point one = point(page, point);
        model.addAttribute("form", new DecideForm(one.decision(), one.version()));
        model.addAttribute("point", one);
        return shown("decide", page, model);
    }

    private static Conference.Point point(ConferencePage page, UUID point) {
        return page.agenda().stream()
                .filter(one -> one.id().equals(point))
                .findFirst()
                .orElseThrow(Refused::notShown);
    }

    @PostMapping(PAGE + "/points/{point}")
    String decide(
            @PathVariable TrajectoryId id,
            @PathVariable UUID conference,
            @PathVariable UUID point,
            @Valid @ModelAttribute("form") DecideForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        if (form.decision() != null && form.version() != null && !errors.hasErrors()) {
            var outcome = conferences.decide(id, conference, point, form.version(), form.decision());
            if (Forms.done(outcome, errors, model)) {
                return back(id, conference, "conference.decision.kept", redirect);
            }
        }
        ConferencePage page = leading(id, conference);
        model.addAttribute("point", point(page, point));
        return shown("decide", page, model);
    }

    @GetMapping(PAGE + "/actions/new")
    String action(@PathVariable TrajectoryId id, @PathVariable UUID conference, Model model) {
        ConferencePage page = leading(id, conference);
        model.addAttribute("form", new ActForm(null, page.sheet().people().me().value(), null));
        return shown("act", page, model);
    }

    @PostMapping(PAGE + "/actions/new")
    String act(
            @PathVariable TrajectoryId id,
            @PathVariable UUID conference,
            @Valid @ModelAttribute("form") ActForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        LocalDate due = DateFields.day(errors, "due", form.due());
        if (due != null && form.title() != null && form.owner() != null && !errors.hasErrors()) {
            var outcome = conferences.act(id, conference, form.title(), new AccountId(form.owner()), due);
            if (Forms.done(outcome, errors, model)) {
                return back(id, conference, "conference.action.kept", redirect);
            }
        }
        return shown("act", leading(id, conference), model);
    }

    @GetMapping(PAGE + "/held")
    String holding(@PathVariable TrajectoryId id, @PathVariable UUID conference, Model model) {
        ConferencePage page = leading(id, conference);
        List<UUID> guests =
                page.guests().stream().map(guest -> guest.account().value()).toList();
        model.addAttribute("form", new HoldForm(guests, page.conference().version()));
        return shown("held", page, model);
    }

    @PostMapping(PAGE + "/held")
    String hold(
            @PathVariable TrajectoryId id,
            @PathVariable UUID conference,
            @ModelAttribute("form") HoldForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        int version = form.version() == null ? -1 : form.version();
        if (!errors.hasErrors()
                && Forms.done(conferences.hold(id, conference, version, Typed.accounts(form.came())), errors, model)) {
            return back(id, conference, "conference.held.kept", redirect);
        }
        return shown("held", leading(id, conference), model);
    }

    @PostMapping(PAGE + "/called-off")
    String callOff(
            @PathVariable TrajectoryId id,
            @PathVariable UUID conference,
            @ModelAttribute("form") HoldForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        int version = form.version() == null ? -1 : form.version();
        if (!errors.hasErrors() && Forms.done(conferences.callOff(id, conference, version), errors, model)) {
            return back(id, conference, "conference.called-off.kept", redirect);
        }
        return shown("held", leading(id, conference), model);
    }

    private static String back(TrajectoryId id, UUID conference, String notice, RedirectAttributes redirect) {
        Notice.after(redirect, notice);
        return "redirect:/trajectories/" + id.value() + "/conferences/" + conference;
    }
}
