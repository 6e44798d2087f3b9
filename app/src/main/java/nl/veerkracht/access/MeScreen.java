package nl.veerkracht.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.UUID;
import nl.veerkracht.web.Icon;
import nl.veerkracht.web.NavigationEntry;
import nl.veerkracht.web.Notice;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own sign-in. */
@Controller
class MeScreen {

    /** A change of password, with what proves that it is she. */
    record Form(
            @Nullable String old,
            @Nullable String code,
            @Nullable String fresh) {
        static String typed(@Nullable String text) {
            return Objects.requireNonNullElse(text, "");
        }
    }

    private final MySignIn mine;
    private final Sessions sessions;

    MeScreen(MySignIn mine, Sessions sessions) {
        this.mine = mine;
        this.sessions = sessions;
    }

    @GetMapping("/me")
    String show(@ModelAttribute("form") Form form, Model model) {
        return page(model);
    }

    @PostMapping("/me/password")
    String changePassword(
            @ModelAttribute("form") Form form,
            BindingResult errors,
            Model model,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        Me me = mine.me();
        String fault = Passwords.fault(Form.typed(form.fresh()), me.name(), me.email());
        if (fault != null) {
            errors.rejectValue("fresh", fault);
        } else if (!mine.changePassword(Form.typed(form.old()), Form.typed(form.code()), Form.typed(form.fresh()))) {
            errors.reject("access.me.not-you");
        }
        if (errors.hasErrors()) {
            return page(model);
        }
        sessions.begin(request, mine.now());
        Notice.after(redirect, "access.me.password-changed");
        return "redirect:/me";
    }

    @PostMapping("/me/passkeys/{id}/remove")
    String removePasskey(@PathVariable("id") UUID passkey, RedirectAttributes redirect) {
        mine.removePasskey(passkey);
        Notice.after(redirect, "access.me.passkey-removed");
        return "redirect:/me";
    }

    @PostMapping("/me/sign-out-everywhere")
    String signOutEverywhere(HttpServletRequest request) {
        mine.signOutEverywhere();
        sessions.end(request);
        return "redirect:/sign-in";
    }

    private String page(Model model) {
        model.addAttribute("me", mine.me());
        model.addAttribute("passkeys", mine.passkeys());
        return "access/me";
    }

    @Configuration(proxyBeanMethods = false)
    static class Navigation {
        @Bean
        NavigationEntry mySignInEntry() {
            return NavigationEntry.personal(10, "access.nav.me", "/me", Icon.KEY);
        }

        @Bean
        NavigationEntry signOutEntry() {
            return NavigationEntry.personalPost(90, "access.nav.sign-out", "/sign-out", Icon.LEAVE);
        }
    }
}
