package nl.veerkracht.match;

import java.util.UUID;
import nl.veerkracht.directory.ServiceId;
import nl.veerkracht.trajectory.Outcome;
import nl.veerkracht.trajectory.TrajectoryId;
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

/** One service beside one line: why it fits or not, choosing it, setting it aside; and the lists of who waits and where there is room. */
@Controller
class ServiceController {

    private static final String SERVICE = "/trajectories/{id}/match/services/{service}";

    record WhyForm(@Nullable String why) {}

    private final Matches matches;

    ServiceController(Matches matches) {
        this.matches = matches;
    }

    @GetMapping(SERVICE)
    String show(
            @PathVariable TrajectoryId id,
            @PathVariable UUID service,
            @ModelAttribute("form") WhyForm form,
            BindingResult errors,
            Model model) {
        return showing(id, service, model);
    }

    private String showing(TrajectoryId id, UUID service, Model model) {
        MatchPage page = matches.look(id);
        model.addAttribute("page", page);
        model.addAttribute("one", MatchController.service(page, service));
        return "match/service";
    }

    @PostMapping(SERVICE + "/choose")
    String choose(
            @PathVariable TrajectoryId id,
            @PathVariable UUID service,
            @ModelAttribute("form") WhyForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        if (form.why() != null && form.why().length() > Matches.LONG) {
            errors.rejectValue("why", "web.fault.size");
            return showing(id, service, model);
        }
        return switch (matches.choose(id, new ServiceId(service), form.why())) {
            case Chosen.Done done -> MatchController.back(id, redirect, "match.chosen.notice");
            case Chosen.Already already -> MatchController.back(id, redirect, "match.fault.already");
            case Chosen.Full full -> fault(id, service, "match.fault.full", errors, model);
            case Chosen.NeedsBacking needs -> fault(id, service, "match.fault.backing", errors, model);
        };
    }

    private String fault(TrajectoryId id, UUID service, String key, BindingResult errors, Model model) {
        errors.rejectValue("why", key);
        return showing(id, service, model);
    }

    @PostMapping(SERVICE + "/aside")
    String aside(
            @PathVariable TrajectoryId id,
            @PathVariable UUID service,
            @ModelAttribute("form") WhyForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        String why = form.why() == null ? "" : form.why();
        if (matches.setAside(id, new ServiceId(service), why) instanceof Outcome.Fault fault) {
            return fault(id, service, fault.key(), errors, model);
        }
        return MatchController.back(id, redirect, "match.aside.kept");
    }

    @PostMapping(SERVICE + "/back")
    String bringBack(@PathVariable TrajectoryId id, @PathVariable UUID service, RedirectAttributes redirect) {
        matches.bringBack(id, new ServiceId(service));
        return MatchController.back(id, redirect, "match.back.kept");
    }

    @GetMapping("/matching")
    String waiting(@RequestParam(required = false) @Nullable String after, Model model) {
        model.addAttribute("page", matches.waiting(after));
        return "match/waiting";
    }

    @GetMapping("/matching/places")
    String places(@RequestParam(required = false) @Nullable UUID after, Model model) {
        model.addAttribute("places", matches.places(after == null ? null : new ServiceId(after)));
        return "match/places";
    }
}
