package nl.veerkracht.family;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
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

/** Her family on one page, and who belongs to it. */
@Controller
class FamilyController {

    private static final String PAGE = "/trajectories/{id}/family";

    record ParentForm(
            @NotNull(message = "family.fault.kin") @Nullable Kin kin,

            @NotNull(message = "family.fault.authority") @Nullable
            Authority authority,

            @NotBlank(message = "family.fault.name") @Size(max = Words.SHORT, message = "web.fault.size") @Nullable
            String name) {}

    record SiblingForm(
            @NotNull(message = "family.fault.other") @Nullable
            UUID other) {}

    private final Families families;

    FamilyController(Families families) {
        this.families = families;
    }

    @GetMapping(PAGE)
    String family(@PathVariable TrajectoryId id, Model model) {
        model.addAttribute("page", families.look(id));
        return "family/family";
    }

    @GetMapping(PAGE + "/new")
    String fresh(@PathVariable TrajectoryId id, Model model) {
        model.addAttribute("form", new ParentForm(null, null, null));
        return form(id, model);
    }

    private String form(TrajectoryId id, Model model) {
        model.addAttribute("page", leading(id));
        return "family/new";
    }

    private FamilyPage leading(TrajectoryId id) {
        FamilyPage page = families.look(id);
        if (!page.mayChange()) {
            throw Refused.notShown();
        }
        return page;
    }

    @PostMapping(PAGE + "/new")
    String add(
            @PathVariable TrajectoryId id,
            @Valid @ModelAttribute("form") ParentForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        if (form.kin() != null && form.authority() != null && form.name() != null && !errors.hasErrors()) {
            Parent.Terms terms = new Parent.Terms(form.kin(), form.authority(), form.name());
            if (Done.is(families.add(id, terms), errors, model)) {
                return back(id, "family.kept", redirect);
            }
        }
        model.asMap().remove("changed");
        return form(id, model);
    }

    @PostMapping(PAGE + "/parents/{parent}/end")
    String end(@PathVariable TrajectoryId id, @PathVariable UUID parent, RedirectAttributes redirect) {
        families.end(id, parent);
        return back(id, "family.ended", redirect);
    }

    /** Shown in the answer itself and nowhere else: the words are not kept, so there is no page to come back to. */
    @PostMapping(PAGE + "/parents/{parent}/words")
    String words(@PathVariable TrajectoryId id, @PathVariable UUID parent, Model model) {
        model.addAttribute("words", families.words(id, parent));
        model.addAttribute("line", id.value());
        return "family/issued";
    }

    @PostMapping(PAGE + "/parents/{parent}/shut")
    String shut(@PathVariable TrajectoryId id, @PathVariable UUID parent, RedirectAttributes redirect) {
        families.shut(id, parent);
        return back(id, "family.shut.done", redirect);
    }

    @GetMapping(PAGE + "/siblings")
    String sibling(@PathVariable TrajectoryId id, Model model) {
        model.addAttribute("form", new SiblingForm(null));
        return sibling(leading(id), model);
    }

    private String sibling(FamilyPage page, Model model) {
        model.addAttribute("page", page);
        model.addAttribute("candidates", families.candidates(page.sheet().line().id()));
        return "family/sibling";
    }

    @PostMapping(PAGE + "/siblings")
    String link(
            @PathVariable TrajectoryId id,
            @Valid @ModelAttribute("form") SiblingForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        UUID other = form.other();
        if (other != null
                && !errors.hasErrors()
                && Done.is(families.link(id, new TrajectoryId(other)), errors, model)) {
            return back(id, "family.linked", redirect);
        }
        model.asMap().remove("changed");
        return sibling(leading(id), model);
    }

    @PostMapping(PAGE + "/siblings/{sibling}/confirm")
    String confirm(@PathVariable TrajectoryId id, @PathVariable UUID sibling, RedirectAttributes redirect) {
        families.confirm(id, sibling);
        return back(id, "family.confirmed", redirect);
    }

    @PostMapping(PAGE + "/siblings/{sibling}/undo")
    String undo(@PathVariable TrajectoryId id, @PathVariable UUID sibling, RedirectAttributes redirect) {
        families.undo(id, sibling);
        return back(id, "family.undone", redirect);
    }

    private static String back(TrajectoryId id, String notice, RedirectAttributes redirect) {
        Notice.after(redirect, notice);
        return "redirect:/trajectories/" + id.value() + "/family";
    }
}
