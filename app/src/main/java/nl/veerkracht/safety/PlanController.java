package nl.veerkracht.safety;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Her safety plan. */
@Controller
class PlanController {

    /** A form whose words stand under the name of their part, which a record cannot hold. */
    static final class Form {
        private Map<String, String> words = new LinkedHashMap<>();
        private @Nullable Assent assent;
        private @Nullable String assentWords;
        private int version;

        static Form of(SafetyPlan plan) {
            Form form = new Form();
            plan.words().forEach((part, text) -> form.words.put(part.name(), text));
            form.version = plan.version();
            return form;
        }

        Map<PlanPart, String> parts() {
            Map<PlanPart, String> parts = new EnumMap<>(PlanPart.class);
            for (PlanPart part : PlanPart.values()) {
                parts.put(part, words.getOrDefault(part.name(), ""));
            }
            return parts;
        }

        public Map<String, String> getWords() {
            return words;
        }

        public void setWords(Map<String, String> words) {
            this.words = words;
        }

        public @Nullable Assent getAssent() {
            return assent;
        }

        public void setAssent(@Nullable Assent assent) {
            this.assent = assent;
        }

        public @Nullable String getAssentWords() {
            return assentWords;
        }

        public void setAssentWords(@Nullable String assentWords) {
            this.assentWords = assentWords;
        }

        public int getVersion() {
            return version;
        }

        public void setVersion(int version) {
            this.version = version;
        }
    }

    private final SafetyScreens screens;
    private final Safety safety;

    PlanController(SafetyScreens screens, Safety safety) {
        this.screens = screens;
        this.safety = safety;
    }

    @GetMapping("/trajectories/{id}/safety-plan")
    String plan(@PathVariable TrajectoryId id, @RequestParam(required = false) @Nullable Integer version, Model model) {
        model.addAttribute("page", screens.plan(id, version));
        return "safety/plan";
    }

    /** Without names, and without anything that says what it is of whom. */
    @GetMapping("/trajectories/{id}/safety-plan/paper")
    String paper(@PathVariable TrajectoryId id, Model model) {
        model.addAttribute("page", screens.plan(id, null));
        return "safety/paper";
    }

    @GetMapping("/trajectories/{id}/safety-plan/write")
    String form(@PathVariable TrajectoryId id, Model model) {
        PlanPage page = screens.plan(id, null);
        model.addAttribute("form", Form.of(page.plan()));
        return form(page, page.plan().version(), false, model);
    }

    @PostMapping("/trajectories/{id}/safety-plan/write")
    String write(
            @PathVariable TrajectoryId id,
            @ModelAttribute("form") Form form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        Assent assent = form.getAssent();
        if (assent == null && !errors.hasFieldErrors("assent")) {
            errors.rejectValue("assent", "safety.plan.assent.missing");
        }
        tooLong(form, errors);
        Kept kept = errors.hasErrors() || assent == null
                ? null
                : safety.writePlan(id, form.getVersion(), form.parts(), assent, form.getAssentWords());
        if (kept != null && Typed.done(kept, errors, model)) {
            Notice.after(redirect, "safety.plan.kept");
            return "redirect:/trajectories/" + id.value() + "/safety-plan";
        }
        PlanPage page = screens.plan(id, null);
        boolean changed = kept instanceof Kept.Changed;
        return form(page, changed ? page.plan().version() : form.getVersion(), changed, model);
    }

    private static void tooLong(Form form, BindingResult errors) {
        form.parts().forEach((part, text) -> {
            if (text.length() > Plans.LONG) {
                errors.rejectValue("words[" + part.name() + "]", "safety.fault.long");
            }
        });
        if (form.getAssentWords() != null && form.getAssentWords().length() > Plans.SHORT) {
            errors.rejectValue("assentWords", "safety.fault.long");
        }
    }

    private static String form(PlanPage page, int version, boolean changed, Model model) {
        model.addAttribute("page", page);
        model.addAttribute("version", version);
        model.addAttribute("changed", changed);
        return "safety/write";
    }
}
