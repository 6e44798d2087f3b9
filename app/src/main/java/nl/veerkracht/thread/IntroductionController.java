package nl.veerkracht.thread;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import nl.veerkracht.signal.SignalId;
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

/** A signaller's screens: whom she can call, and what a confirmer asks her. */
@Controller
class IntroductionController {

    private static final int PAGE = 20;

    /** The signaller's words. */
    record AnswerForm(
            @NotBlank(message = "thread.answer.missing") @Size(max = 2000) @Nullable
            String answer) {}

    private final Introductions introductions;

    IntroductionController(Introductions introductions) {
        this.introductions = introductions;
    }

    @GetMapping("/introductions")
    String list(@RequestParam(name = "after", required = false) @Nullable String after, Model model) {
        Introductions.Page page = introductions.page(after, PAGE);
        model.addAttribute(
                "cards",
                page.signals().stream().map(IntroductionController::card).toList());
        model.addAttribute("next", page.next() == null ? null : "/introductions?after=" + page.next());
        return "thread/introductions";
    }

    private static IntroductionCard card(Introductions.OfSignal one) {
        return new IntroductionCard(
                one.own().signal().value().toString(),
                one.own().thread().value().toString(),
                one.own().receivedAt(),
                one.people().stream()
                        .map(person -> ThreadScreens.call(person, true))
                        .toList());
    }

    @PostMapping("/introductions/{signal}/spoken")
    String spoke(@PathVariable("signal") UUID signal, RedirectAttributes redirect) {
        introductions.spoke(new SignalId(signal));
        Notice.after(redirect, "thread.notice.spoken");
        return "redirect:/introductions";
    }

    @GetMapping("/link-questions/{id}")
    String question(@PathVariable("id") UUID id, Model model) {
        return show(id, model);
    }

    @PostMapping("/link-questions/{id}")
    String answer(
            @PathVariable("id") UUID id,
            @Valid @ModelAttribute("form") AnswerForm form,
            BindingResult result,
            Model model,
            RedirectAttributes redirect) {
        if (result.hasErrors()) {
            return show(id, model);
        }
        boolean first = introductions.answer(id, String.valueOf(form.answer()).strip());
        Notice.after(redirect, first ? "thread.notice.answered" : "thread.notice.answered-already");
        return "redirect:/link-questions/" + id;
    }

    private String show(UUID id, Model model) {
        Question question = introductions.question(id);
        model.addAttribute("signal", question.signal().value().toString());
        model.addAttribute("text", question.text());
        model.addAttribute("askedAt", question.askedAt());
        model.addAttribute("answer", question.answer());
        model.asMap().putIfAbsent("form", new AnswerForm(null));
        return "thread/question";
    }
}
