package nl.veerkracht.plan;

import java.util.Locale;
import java.util.UUID;
import nl.veerkracht.trajectory.TrajectoryId;
import nl.veerkracht.web.Notice;
import nl.veerkracht.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Her plan, its versions, and the plan on paper. */
@Controller
class FuturePlanController {

    record Form(
            @Nullable String assent,
            @Nullable String words,
            @Nullable Integer edition) {}

    private final FuturePlans plans;
    private final PlanReading reading;

    FuturePlanController(FuturePlans plans, PlanReading reading) {
        this.plans = plans;
        this.reading = reading;
    }

    @GetMapping("/trajectories/{id}/plan")
    String plan(@PathVariable TrajectoryId id, Model model) {
        model.addAttribute("page", reading.page(id));
        return "plan/plan";
    }

    /** The name of the file says nothing: it stays on whatever device it is opened on. */
    @GetMapping("/trajectories/{id}/plan/print")
    ResponseEntity<byte[]> print(@PathVariable TrajectoryId id, @RequestParam(required = false) @Nullable String lang) {
        Locale language = Texts.ENGLISH.getLanguage().equals(lang) ? Texts.ENGLISH : Texts.DUTCH;
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline().filename("plan.pdf").build().toString())
                .body(plans.print(id, language));
    }

    @GetMapping("/trajectories/{id}/plan/agree")
    String agree(@PathVariable TrajectoryId id, Model model) {
        model.addAttribute("form", new Form(null, null, null));
        return asked(id, model);
    }

    @PostMapping("/trajectories/{id}/plan/agree")
    String agreed(
            @PathVariable TrajectoryId id,
            @ModelAttribute("form") Form form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        Assent assent = PlanForms.chosen(errors, "assent", Assent.class, form.assent());
        int edition = form.edition() == null ? 0 : form.edition();
        if (!errors.hasErrors()) {
            Saved saved = plans.agree(id, edition, assent, PlanForms.words(form.words()));
            model.addAttribute("changed", saved instanceof Saved.Changed);
            if (saved instanceof Saved.Fault fault) {
                errors.rejectValue(fault.field(), fault.key());
            }
            if (saved instanceof Saved.Done) {
                Notice.after(redirect, "plan.assent.kept");
                return "redirect:/trajectories/" + id.value() + "/plan";
            }
        }
        return asked(id, model);
    }

    private String asked(TrajectoryId id, Model model) {
        model.addAttribute("page", reading.page(id));
        return "plan/agree";
    }

    @GetMapping("/trajectories/{id}/plan/versions/{version}")
    String version(@PathVariable TrajectoryId id, @PathVariable UUID version, Model model) {
        model.addAttribute("page", reading.version(id, version));
        return "plan/version";
    }
}
