package nl.veerkracht.oversight;

import java.util.List;
import java.util.Set;
import nl.veerkracht.access.Colleague;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** A search posts: a colleague's name has no place in an address. */
@Controller
class LogController {

    private static final Set<String> GROUPS = new java.util.TreeSet<>(Set.of(
            "signal",
            "thread",
            "link-proposal",
            "share",
            "weighing",
            "consultation",
            "trajectory",
            "task",
            "note",
            "breakglass",
            "account",
            "organisation",
            "team",
            "api-key",
            "log"));

    private final Oversight oversight;

    LogController(Oversight oversight) {
        this.oversight = oversight;
    }

    @GetMapping("/log")
    String newest(Model model) {
        return show(LogForm.empty(), List.of(), model);
    }

    @PostMapping("/log")
    String search(@ModelAttribute("form") LogForm form, BindingResult result, Model model) {
        form.check(result);
        if (result.hasErrors()) {
            return show(LogForm.empty(), List.of(), model, form);
        }
        if (!form.asksAPerson()) {
            return show(form, List.of(), model);
        }
        List<Colleague> named = oversight.named(String.valueOf(form.person()));
        if (named.isEmpty()) {
            result.rejectValue("person", "oversight.log.person.unknown");
            return show(LogForm.empty(), List.of(), model, form);
        }
        return named.size() == 1
                ? show(form.withAccount(named.getFirst().id().value()), List.of(), model)
                : show(form, named, model);
    }

    private String show(LogForm form, List<Colleague> choices, Model model) {
        return show(form, choices, model, form);
    }

    private String show(LogForm asked, List<Colleague> choices, Model model, LogForm typed) {
        model.addAttribute("form", typed);
        model.addAttribute("choices", choices);
        model.addAttribute("groups", GROUPS);
        Oversight.Lines lines = choices.isEmpty() ? oversight.search(asked) : new Oversight.Lines(List.of(), null);
        model.addAttribute("lines", lines.lines());
        model.addAttribute("next", lines.next());
        return "oversight/log";
    }
}
