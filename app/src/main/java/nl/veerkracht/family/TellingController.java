package nl.veerkracht.family;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import nl.veerkracht.sharing.What;
import nl.veerkracht.trajectory.TrajectoryId;
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

/** What is written for parents, one kind at a time. */
@Controller
class TellingController {

    private static final String PAGE = "/trajectories/{id}/family/told/{part}";

    record Form(
            @NotBlank(message = "family.fault.text") @Size(max = Words.LONG, message = "web.fault.size") @Nullable
            String text,

            @Nullable Boolean herYes,
            @Nullable Integer version) {}

    private final Families families;

    TellingController(Families families) {
        this.families = families;
    }

    @GetMapping(PAGE)
    String show(@PathVariable TrajectoryId id, @PathVariable String part, Model model) {
        FamilyPage page = leading(id);
        Telling now = page.telling(part(part));
        model.addAttribute(
                "form",
                now == null
                        ? new Form(null, null, 0)
                        : new Form(now.text(), now.herYes() ? true : null, now.version()));
        return show(page, part(part), false, model);
    }

    private static String show(FamilyPage page, What part, boolean changed, Model model) {
        model.addAttribute("page", page);
        model.addAttribute("part", part);
        model.addAttribute("changed", changed);
        return "family/tell";
    }

    private FamilyPage leading(TrajectoryId id) {
        FamilyPage page = families.look(id);
        if (!page.mayChange()) {
            throw Refused.notShown();
        }
        return page;
    }

    private static What part(String typed) {
        return LineToShare.PARTS.stream()
                .filter(part -> part.name().toLowerCase(Locale.ROOT).equals(typed))
                .findFirst()
                .orElseThrow(Refused::notShown);
    }

    @PostMapping(PAGE)
    String write(
            @PathVariable TrajectoryId id,
            @PathVariable String part,
            @Valid @ModelAttribute("form") Form form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        What what = part(part);
        int version = form.version() == null ? 0 : form.version();
        if (form.text() != null && !errors.hasErrors()) {
            boolean yes = Boolean.TRUE.equals(form.herYes());
            if (Done.is(families.write(id, what, version, form.text(), yes), errors, model)) {
                Notice.after(redirect, "family.kept");
                return "redirect:/trajectories/" + id.value() + "/family";
            }
        }
        return show(leading(id), what, Boolean.TRUE.equals(model.getAttribute("changed")), model);
    }
}
