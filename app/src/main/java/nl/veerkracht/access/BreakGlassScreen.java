package nl.veerkracht.access;

import java.util.Objects;
import java.util.UUID;
import nl.veerkracht.actor.Role;
import nl.veerkracht.web.Icon;
import nl.veerkracht.web.NavigationEntry;
import nl.veerkracht.web.Notice;
import nl.veerkracht.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
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
class BreakGlassScreen {

    private static final int PAGE = 25;

    /** Why a dossier must be opened. */
    record Form(@Nullable String reason) {}

    private final BreakGlass glass;
    private final Colleagues colleagues;

    BreakGlassScreen(BreakGlass glass, Colleagues colleagues) {
        this.glass = glass;
        this.colleagues = colleagues;
    }

    @GetMapping("/in-need/{dossier}")
    String ask(@PathVariable("dossier") UUID dossier, @ModelAttribute("form") Form form, Model model) {
        if (!glass.knows(dossier)) {
            throw Refused.notShown();
        }
        model.addAttribute("dossier", dossier);
        return "access/in-need";
    }

    @PostMapping("/in-need/{dossier}")
    String open(
            @PathVariable("dossier") UUID dossier,
            @ModelAttribute("form") Form form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        String reason = Objects.requireNonNullElse(form.reason(), "");
        if (!BreakGlass.isReason(reason)) {
            errors.rejectValue("reason", "access.break-glass.reason.missing");
            return ask(dossier, form, model);
        }
        String path = glass.open(dossier, reason);
        Notice.after(redirect, "access.break-glass.opened");
        return "redirect:" + path;
    }

    @GetMapping("/in-need")
    String list(@RequestParam(name = "after", required = false) @Nullable UUID after, Model model) {
        OpeningPage page = glass.list(after, PAGE);
        model.addAttribute("page", page);
        model.addAttribute(
                "people",
                colleagues.of(page.openings().stream().map(Opening::account).toList()));
        return "access/openings";
    }

    @PostMapping("/in-need/{opening}/seen")
    String seen(@PathVariable("opening") UUID opening, RedirectAttributes redirect) {
        glass.seen(opening);
        Notice.after(redirect, "access.break-glass.is-seen");
        return "redirect:/in-need";
    }

    @Configuration(proxyBeanMethods = false)
    static class Navigation {
        @Bean
        NavigationEntry openingsEntry() {
            return NavigationEntry.work(75, "access.nav.openings", "/in-need", Icon.LOOK, Role.PRIVACY_OFFICER);
        }
    }
}
