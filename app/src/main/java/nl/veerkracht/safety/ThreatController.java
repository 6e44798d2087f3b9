package nl.veerkracht.safety;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What threatened her. */
@Controller
class ThreatController {

    record Form(
            @NotNull(message = "safety.threat.kind.missing") @Nullable
            ThreatKind kind,

            @NotNull(message = "safety.threat.seriousness.missing") @Nullable
            Seriousness seriousness,

            @Nullable String happened,
            @Nullable String happenedDay,
            @Nullable String happenedMonth,
            @Nullable String happenedYear,

            @NotBlank(message = "safety.threat.what.missing")
            @Size(max = Threats.LONG, message = "safety.fault.long")
            @Nullable
            String what,

            @Size(max = Threats.SHORT, message = "safety.fault.long") @Nullable
            String whom) {}

    private final SafetyScreens screens;
    private final Safety safety;

    ThreatController(SafetyScreens screens, Safety safety) {
        this.screens = screens;
        this.safety = safety;
    }

    @GetMapping("/trajectories/{id}/threats")
    String threats(@PathVariable TrajectoryId id, @RequestParam(required = false) @Nullable String after, Model model) {
        model.addAttribute("page", screens.threats(id, after));
        return "safety/threats";
    }

    @GetMapping("/trajectories/{id}/threats/new")
    String form(@PathVariable TrajectoryId id, @ModelAttribute("form") Form form, Model model) {
        model.addAttribute("page", screens.threats(id, null));
        return "safety/threat";
    }

    @PostMapping("/trajectories/{id}/threats/new")
    String add(
            @PathVariable TrajectoryId id,
            @Valid @ModelAttribute("form") Form form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        if (form.kind() != null && form.seriousness() != null && form.what() != null && !errors.hasErrors()) {
            String happened = DateFields.partial(form.happenedDay(), form.happenedMonth(), form.happenedYear());
            Kept kept = safety.addThreat(id, form.kind(), form.seriousness(), happened, form.what(), form.whom());
            if (Typed.done(kept, errors, model)) {
                Notice.after(redirect, "safety.threat.kept");
                return "redirect:/trajectories/" + id.value() + "/threats";
            }
        }
        return form(id, form, model);
    }
}
