package nl.veerkracht.family;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import nl.veerkracht.sharing.Guide;
import nl.veerkracht.sharing.Partner;
import nl.veerkracht.sharing.ShareId;
import nl.veerkracht.sharing.Shareable;
import nl.veerkracht.sharing.Sharing;
import nl.veerkracht.sharing.Wish;
import nl.veerkracht.trajectory.TrajectoryId;
import nl.veerkracht.web.Notice;
import nl.veerkracht.web.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Sharing with one parent: what, on which ground, until when, and whether she knows. */
@Controller("familyShareController")
class ShareController {

    private static final String PAGE = "/trajectories/{id}/family/parents/{parent}/share";
    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");

    private final Families families;
    private final Sharing sharing;
    private final Guide guide;
    private final Clock clock;

    ShareController(Families families, Sharing sharing, Guide guide, Clock clock) {
        this.families = families;
        this.sharing = sharing;
        this.guide = guide;
        this.clock = clock;
    }

    @GetMapping(PAGE)
    String show(@PathVariable TrajectoryId id, @PathVariable UUID parent, Model model) {
        LocalDate day = LocalDate.ofInstant(clock.instant().plus(guide.period()), HERE);
        model.addAttribute("form", new ParentShareForm(List.of(), null, day.toString(), null, null));
        return form(id, parent, model);
    }

    private String form(TrajectoryId id, UUID parent, Model model) {
        FamilyPage page = families.look(id);
        Parent with = page.parent(parent);
        if (!page.mayChange() || with == null) {
            throw Refused.notShown();
        }
        model.addAttribute("page", page);
        model.addAttribute("parent", with);
        model.addAttribute("guide", guide);
        return "family/share";
    }

    @PostMapping(PAGE)
    String share(
            @PathVariable TrajectoryId id,
            @PathVariable UUID parent,
            @ModelAttribute("form") ParentShareForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        Shareable.Held held = sharing.held(LineToShare.KIND, id.value()).orElseThrow(Refused::notShown);
        Partner with = held.partners().stream()
                .filter(one -> one.id().equals(parent))
                .findFirst()
                .orElseThrow(Refused::notShown);
        Wish wish = form.check(errors, guide, with, held.expires(), clock.instant());
        if (wish != null) {
            sharing.against(LineToShare.KIND, id.value(), wish)
                    .ifPresent(fault -> tell(fault.field(), fault.key(), errors));
        }
        if (wish == null || errors.hasErrors()) {
            return form(id, parent, model);
        }
        sharing.share(LineToShare.KIND, id.value(), wish);
        return back(id, "family.share.done", redirect);
    }

    /** What has no field here is told above the form. */
    private static void tell(String field, String key, BindingResult errors) {
        if (field.equals("purpose")) {
            errors.reject(key);
        } else {
            errors.rejectValue(field, key);
        }
    }

    @PostMapping("/trajectories/{id}/family/shares/{share}/withdraw")
    String withdraw(@PathVariable TrajectoryId id, @PathVariable UUID share, RedirectAttributes redirect) {
        sharing.withdraw(new ShareId(share));
        return back(id, "family.share.withdrawn", redirect);
    }

    private static String back(TrajectoryId id, String notice, RedirectAttributes redirect) {
        Notice.after(redirect, notice);
        return "redirect:/trajectories/" + id.value() + "/family";
    }
}
