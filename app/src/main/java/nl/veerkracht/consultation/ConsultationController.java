package nl.veerkracht.consultation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.UUID;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.thread.ThreadId;
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

@Controller
class ConsultationController {

    private static final int PAGE = 20;

    /** A question as typed. */
    record AskForm(
            @NotNull(message = "consultation.specialist.missing") @Nullable
            UUID specialist,

            @NotBlank(message = "consultation.words.missing") @Size(max = 8000) @Nullable
            String words) {}

    /** An answer, or a further question, as typed. */
    record WordsForm(
            @NotBlank(message = "consultation.words.missing") @Size(max = 8000) @Nullable
            String words) {}

    private final Consultations consultations;

    ConsultationController(Consultations consultations) {
        this.consultations = consultations;
    }

    @GetMapping("/consultations")
    String mine(@RequestParam(name = "after", required = false) @Nullable String after, Model model) {
        ConsultationPage page = consultations.mine(after, PAGE);
        model.addAttribute("page", page);
        model.addAttribute("next", page.next() == null ? null : "/consultations?after=" + page.next());
        return "consultation/list";
    }

    @GetMapping("/consultations/about/{thread}")
    String question(@PathVariable("thread") UUID thread, Model model) {
        return asking(thread, model);
    }

    @PostMapping("/consultations/about/{thread}")
    String ask(
            @PathVariable("thread") UUID thread,
            @Valid @ModelAttribute("form") AskForm form,
            BindingResult result,
            Model model,
            RedirectAttributes redirect) {
        if (result.hasErrors()) {
            return asking(thread, model);
        }
        AccountId specialist = new AccountId(Objects.requireNonNull(form.specialist()));
        return switch (consultations.ask(new ThreadId(thread), specialist, words(form.words()))) {
            case Asked.Now now -> {
                Notice.after(redirect, "consultation.notice.asked");
                yield "redirect:/consultations/" + now.id().value();
            }
            case Asked.NamesInside inside -> {
                namesInside(inside, result);
                yield asking(thread, model);
            }
            case Asked.NoSpecialist none -> {
                result.rejectValue("specialist", "consultation.specialist.gone");
                yield asking(thread, model);
            }
        };
    }

    private String asking(UUID thread, Model model) {
        model.addAttribute("thread", thread.toString());
        model.addAttribute("specialists", consultations.specialists());
        model.asMap().putIfAbsent("form", new AskForm(null, null));
        return "consultation/ask";
    }

    @GetMapping("/consultations/{id}")
    String read(@PathVariable("id") UUID id, Model model) {
        return show(id, model);
    }

    @PostMapping("/consultations/{id}/answer")
    String answer(
            @PathVariable("id") UUID id,
            @Valid @ModelAttribute("form") WordsForm form,
            BindingResult result,
            Model model,
            RedirectAttributes redirect) {
        if (result.hasErrors()) {
            return show(id, model);
        }
        if (!consultations.answer(new ConsultationId(id), words(form.words()))) {
            throw new Refused("consultation.refused.meanwhile");
        }
        Notice.after(redirect, "consultation.notice.answered");
        return "redirect:/consultations/" + id;
    }

    @PostMapping("/consultations/{id}/ask-on")
    String askOn(
            @PathVariable("id") UUID id,
            @Valid @ModelAttribute("form") WordsForm form,
            BindingResult result,
            Model model,
            RedirectAttributes redirect) {
        if (!result.hasErrors()
                && consultations.askOn(new ConsultationId(id), words(form.words()))
                        instanceof Asked.NamesInside inside) {
            namesInside(inside, result);
        }
        if (result.hasErrors()) {
            return show(id, model);
        }
        Notice.after(redirect, "consultation.notice.asked");
        return "redirect:/consultations/" + id;
    }

    @PostMapping("/consultations/{id}/close")
    String close(@PathVariable("id") UUID id, RedirectAttributes redirect) {
        consultations.close(new ConsultationId(id));
        Notice.after(redirect, "consultation.notice.closed");
        return "redirect:/consultations/" + id;
    }

    private String show(UUID id, Model model) {
        model.addAttribute("view", consultations.read(new ConsultationId(id)));
        model.asMap().putIfAbsent("form", new WordsForm(null));
        return "consultation/consultation";
    }

    /** The text of the fault names no names: the field still shows what was typed, and the asker knows them. */
    private static void namesInside(Asked.NamesInside inside, BindingResult result) {
        result.rejectValue(
                "words",
                inside.names().size() == 1 ? "consultation.words.name-inside" : "consultation.words.names-inside");
    }

    private static String words(@Nullable String typed) {
        return String.valueOf(typed).strip();
    }
}
