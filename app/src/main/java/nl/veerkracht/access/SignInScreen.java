package nl.veerkracht.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import nl.veerkracht.actor.Acting;
import nl.veerkracht.actor.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class SignInScreen {

    /** What is typed at the door. */
    record Form(
            @Nullable String email,
            @Nullable String password,
            @Nullable String code) {
        String typed(@Nullable String text) {
            return Objects.requireNonNullElse(text, "");
        }
    }

    private final SignIn signIn;
    private final DemoAccounts demo;
    private final Devices devices;
    private final Door door;
    private final Sessions sessions;

    SignInScreen(SignIn signIn, DemoAccounts demo, Devices devices, Door door, Sessions sessions) {
        this.signIn = signIn;
        this.demo = demo;
        this.devices = devices;
        this.door = door;
        this.sessions = sessions;
    }

    @ModelAttribute
    void demo(Model model) {
        model.addAttribute("demo", demo.offered());
    }

    @GetMapping("/sign-in")
    String show(
            @ModelAttribute("form") Form form,
            @RequestParam(name = "to", required = false) @Nullable String to,
            HttpServletRequest request) {
        if (Acting.current() instanceof Actor.Person) {
            return "redirect:/";
        }
        door.wants(request, to);
        return "access/sign-in";
    }

    @PostMapping("/sign-in")
    String signIn(
            @ModelAttribute("form") Form form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response) {
        String email = form.typed(form.email());
        String device = devices.known(request, email).orElse(null);
        return switch (signIn.withPassword(email, form.typed(form.password()), form.typed(form.code()), device)) {
            case SignInOutcome.Known known -> {
                devices.remember(request, response, email);
                yield "redirect:" + door.enter(request, known.person());
            }
            case SignInOutcome.NotKnown() -> again(errors, "access.sign-in.not-known");
            case SignInOutcome.Busy() -> again(errors, "access.sign-in.busy");
            case SignInOutcome.Wait wait -> {
                long minutes = (wait.time().toSeconds() + 59) / 60;
                errors.reject("access.sign-in.wait", new Object[] {minutes}, null);
                yield "access/sign-in";
            }
        };
    }

    private static String again(BindingResult errors, String key) {
        errors.reject(key);
        return "access/sign-in";
    }

    @PostMapping("/sign-in/demo")
    String demo(@RequestParam("account") java.util.UUID account, HttpServletRequest request) {
        SignedIn person = demo.enter(new nl.veerkracht.actor.AccountId(account));
        return "redirect:" + door.enter(request, person);
    }

    /** What a page keeps in the browser for as long as somebody is signed in, such as a key, goes with it. */
    @PostMapping("/sign-out")
    String signOut(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Clear-Site-Data", "\"storage\"");
        sessions.end(request);
        return "redirect:/sign-in";
    }
}
