package nl.veerkracht.herspace;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.veerkracht.web.Notice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Having everything destroyed: where she asks it, and where it is answered. */
@Controller("herErasureController")
class ErasureController {

    record Sure(@Nullable String sure) {}

    record Form(
            @Nullable String answer,
            @Nullable String ground,
            @Nullable String reason) {}

    private final Erasures erasures;
    private final HerSpaces spaces;

    ErasureController(Erasures erasures, HerSpaces spaces) {
        this.erasures = erasures;
        this.spaces = spaces;
    }

    @GetMapping("/pages/10")
    String hers(@ModelAttribute("form") Sure form, Model model) {
        model.addAttribute("page", erasures.hers());
        return "herspace/erasure";
    }

    @PostMapping("/pages/10")
    String ask(@ModelAttribute("form") Sure form, BindingResult errors, Model model, RedirectAttributes redirect) {
        if (!"yes".equals(form.sure())) {
            errors.rejectValue("sure", "herspace.erasure.sure.missing");
            return hers(form, model);
        }
        spaces.askErasure();
        Notice.after(redirect, "herspace.erasure.asked");
        return "redirect:/pages/10";
    }

    @PostMapping("/pages/10/back")
    String keepAll(RedirectAttributes redirect) {
        spaces.keepAll();
        Notice.after(redirect, "herspace.erasure.kept");
        return "redirect:/pages/10";
    }

    @GetMapping("/erasures/{id}")
    String show(@PathVariable UUID id, @ModelAttribute("form") Form form, Model model) {
        model.addAttribute("page", erasures.page(id));
        return "herspace/answer-erasure";
    }

    @PostMapping("/erasures/{id}")
    String answer(
            @PathVariable UUID id,
            @ModelAttribute("form") Form form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        if ("yes".equals(form.answer())) {
            spaces.agreeToErase(id);
            return back(id, redirect);
        }
        Optional<Erasure.Ground> ground = ground(form.ground());
        check(form, ground, errors);
        if (errors.hasErrors() || ground.isEmpty()) {
            return show(id, form, model);
        }
        spaces.refuseToErase(id, ground.get(), Objects.requireNonNullElse(form.reason(), ""));
        return back(id, redirect);
    }

    @PostMapping("/erasures/{id}/stop")
    String stop(
            @PathVariable UUID id,
            @ModelAttribute("form") Form form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        checkReason(form, errors);
        if (errors.hasErrors()) {
            return show(id, form, model);
        }
        spaces.stopErasure(id, Objects.requireNonNullElse(form.reason(), ""));
        Notice.after(redirect, "herspace.erasure.stopped");
        return "redirect:/erasures/" + id;
    }

    private static void check(Form form, Optional<Erasure.Ground> ground, BindingResult errors) {
        if (!"no".equals(form.answer())) {
            errors.rejectValue("answer", "herspace.erasure.answer.missing");
            return;
        }
        if (ground.isEmpty()) {
            errors.rejectValue("ground", "herspace.erasure.ground.missing");
        }
        checkReason(form, errors);
    }

    private static void checkReason(Form form, BindingResult errors) {
        String reason = form.reason();
        if (reason == null || reason.isBlank()) {
            errors.rejectValue("reason", "herspace.erasure.reason.missing");
        } else if (reason.strip().length() > HerWriting.LONG) {
            errors.rejectValue("reason", "herspace.fault.long");
        }
    }

    private static Optional<Erasure.Ground> ground(@Nullable String code) {
        return Arrays.stream(Erasure.Ground.values())
                .filter(one -> one.name().equals(code))
                .findFirst();
    }

    private static String back(UUID id, RedirectAttributes redirect) {
        Notice.after(redirect, "herspace.erasure.answered");
        return "redirect:/erasures/" + id;
    }
}
