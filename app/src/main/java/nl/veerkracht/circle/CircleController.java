package nl.veerkracht.circle;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who stands beside her, and somebody new. */
@Controller
class CircleController {

    record Form(
            @NotNull(message = "circle.fault.kind") @Nullable
            CompanionKind kind,

            @NotBlank(message = "circle.fault.name") @Size(max = Circle.SHORT, message = "web.fault.size") @Nullable
            String name,

            @Size(max = Circle.SHORT, message = "web.fault.size") @Nullable
            String who,

            @Size(max = Circle.SHORT, message = "web.fault.size") @Nullable
            String reach,

            @Nullable Boolean chosenByHer,
            @Nullable String since) {

        Companion.@Nullable Terms terms(BindingResult errors) {
            LocalDate from = DateFields.day(errors, "since", since);
            return kind == null || name == null || from == null || errors.hasErrors()
                    ? null
                    : new Companion.Terms(kind, name, who, reach, Boolean.TRUE.equals(chosenByHer), from);
        }
    }

    private final Circle circle;

    CircleController(Circle circle) {
        this.circle = circle;
    }

    @GetMapping("/trajectories/{id}/circle")
    String circle(@PathVariable TrajectoryId id, Model model) {
        model.addAttribute("page", circle.look(id));
        return "circle/circle";
    }

    @GetMapping("/trajectories/{id}/circle/new")
    String fresh(
            @PathVariable TrajectoryId id, @RequestParam(required = false) @Nullable CompanionKind kind, Model model) {
        model.addAttribute(
                "form", new Form(kind, null, null, null, null, circle.today().toString()));
        return form(id, model);
    }

    private String form(TrajectoryId id, Model model) {
        CirclePage page = circle.look(id);
        if (!page.mayChange()) {
            throw Refused.notShown();
        }
        model.addAttribute("page", page);
        return "circle/new";
    }

    @PostMapping("/trajectories/{id}/circle/new")
    String add(
            @PathVariable TrajectoryId id,
            @Valid @ModelAttribute("form") Form form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        Companion.Terms terms = form.terms(errors);
        if (terms != null && Forms.done(circle.add(id, terms), errors, model)) {
            Notice.after(redirect, "circle.kept");
            return "redirect:/trajectories/" + id.value() + "/circle";
        }
        model.asMap().remove("changed");
        return form(id, model);
    }
}
