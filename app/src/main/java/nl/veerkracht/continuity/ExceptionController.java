package nl.veerkracht.continuity;

import java.time.LocalDate;
import java.util.UUID;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.trajectory.Forms;
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

/** Deviations and escalations. */
@Controller
class ExceptionController {

    record Form(
            @Nullable String rule,
            @Nullable String words,
            @Nullable String gain,
            @Nullable String holder,
            @Nullable String day) {}

    record Answer(@Nullable String answer, @Nullable String words) {}

    private static final String NO_CHOICE = "continuity.fault.no-choice";
    private static final String NO_WORDS = "continuity.fault.words";

    private final Exceptions exceptions;

    ExceptionController(Exceptions exceptions) {
        this.exceptions = exceptions;
    }

    @GetMapping("/trajectories/{id}/exceptions")
    String list(@PathVariable TrajectoryId id, Model model) {
        model.addAttribute("page", exceptions.of(id));
        return "continuity/exceptions";
    }

    @GetMapping({"/trajectories/{id}/deviations/new", "/trajectories/{id}/escalations/new"})
    String form(@PathVariable TrajectoryId id, @ModelAttribute("form") Form form, Model model) {
        model.addAttribute("page", exceptions.of(id));
        return "continuity/exception-new";
    }

    @PostMapping("/trajectories/{id}/deviations/new")
    String deviate(
            @PathVariable TrajectoryId id,
            @ModelAttribute("form") Form form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        Deviation.Rule rule = Forms.choice(errors, "rule", Deviation.Rule.class, form.rule(), NO_CHOICE);
        String reason = Forms.words(errors, "words", form.words(), Exceptions.LONG, NO_WORDS);
        String gain = Forms.words(errors, "gain", form.gain(), Exceptions.LONG, NO_WORDS);
        AccountId holder = Forms.colleague(errors, "holder", form.holder(), "continuity.fault.no-holder");
        LocalDate day = DateFields.day(errors, "day", form.day());
        boolean kept = rule != null
                && reason != null
                && gain != null
                && holder != null
                && day != null
                && Forms.done(exceptions.deviate(id, rule, reason, gain, holder, day), errors, model);
        return kept ? back(id, redirect, "continuity.deviation.kept") : form(id, form, model);
    }

    @PostMapping("/trajectories/{id}/escalations/new")
    String escalate(
            @PathVariable TrajectoryId id,
            @ModelAttribute("form") Form form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        String question = Forms.words(errors, "words", form.words(), Exceptions.LONG, NO_WORDS);
        AccountId holder = Forms.colleague(errors, "holder", form.holder(), "continuity.fault.no-holder");
        LocalDate day = DateFields.day(errors, "day", form.day());
        boolean kept = question != null
                && holder != null
                && day != null
                && Forms.done(exceptions.escalate(id, question, holder, day), errors, model);
        return kept ? back(id, redirect, "continuity.escalation.kept") : form(id, form, model);
    }

    @GetMapping("/deviations/{id}")
    String deviation(@PathVariable UUID id, @ModelAttribute("form") Answer form, Model model) {
        model.addAttribute("one", exceptions.deviation(id));
        return "continuity/exception";
    }

    @PostMapping("/deviations/{id}/backing")
    String backing(@PathVariable UUID id, @RequestParam boolean backed, RedirectAttributes redirect) {
        exceptions.back(id, backed);
        Notice.after(redirect, "continuity.answer.kept");
        return "redirect:/deviations/" + id;
    }

    @PostMapping("/deviations/{id}/outcome")
    String outcome(
            @PathVariable UUID id,
            @ModelAttribute("form") Answer form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        Deviation.Result result = Forms.choice(errors, "answer", Deviation.Result.class, form.answer(), NO_CHOICE);
        String words = Forms.words(errors, "words", form.words(), Exceptions.LONG, NO_WORDS);
        if (result == null || words == null) {
            return deviation(id, form, model);
        }
        exceptions.turnedOut(id, result, words);
        Notice.after(redirect, "continuity.answer.kept");
        return "redirect:/deviations/" + id;
    }

    @GetMapping("/escalations/{id}")
    String escalation(@PathVariable UUID id, @ModelAttribute("form") Answer form, Model model) {
        model.addAttribute("one", exceptions.escalation(id));
        return "continuity/exception";
    }

    @PostMapping("/escalations/{id}/decision")
    String decision(
            @PathVariable UUID id,
            @ModelAttribute("form") Answer form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        Escalation.Decision decision =
                Forms.choice(errors, "answer", Escalation.Decision.class, form.answer(), NO_CHOICE);
        String words = Forms.words(errors, "words", form.words(), Exceptions.LONG, NO_WORDS);
        if (decision == null || words == null) {
            return escalation(id, form, model);
        }
        exceptions.decide(id, decision, words);
        Notice.after(redirect, "continuity.answer.kept");
        return "redirect:/escalations/" + id;
    }

    private static String back(TrajectoryId id, RedirectAttributes redirect, String notice) {
        Notice.after(redirect, notice);
        return "redirect:/trajectories/" + id.value() + "/exceptions";
    }
}
