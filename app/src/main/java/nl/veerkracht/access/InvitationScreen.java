package nl.veerkracht.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The page behind a one-time link. Looking at it uses nothing up: only choosing how to sign in does. */
@Controller
class InvitationScreen {

    private static final String TOKEN = "invitation";

    /** What is chosen; organisation and e-mail only by the very first. */
    record Form(
            @Nullable String name,
            @Nullable String organisation,
            @Nullable String email,
            @Nullable String password,
            @Nullable String code) {

        static String typed(@Nullable String text) {
            return Objects.requireNonNullElse(text, "");
        }
    }

    private final Invitations invitations;
    private final Arrival arrival;
    private final Sessions sessions;
    private final Door door;

    InvitationScreen(Invitations invitations, Arrival arrival, Sessions sessions, Door door) {
        this.invitations = invitations;
        this.arrival = arrival;
        this.sessions = sessions;
        this.door = door;
    }

    /** The token leaves the address bar at once. */
    @GetMapping("/invitation/{token}")
    String arrive(@PathVariable("token") String token, HttpServletRequest request) {
        sessions.end(request);
        sessions.keep(request, TOKEN, token);
        return "redirect:/invitation";
    }

    @GetMapping("/invitation")
    String show(HttpServletRequest request, Model model) {
        Optional<Invitation> open = current(request);
        if (open.isEmpty()) {
            return "access/invitation-gone";
        }
        Form form = new Form(open.get().name(), "", open.get().email(), "", "");
        model.addAttribute("form", form);
        model.addAttribute(
                BindingResult.MODEL_KEY_PREFIX + "form",
                new org.springframework.validation.BeanPropertyBindingResult(form, "form"));
        return page(open.get(), model);
    }

    @PostMapping("/invitation")
    String accept(@ModelAttribute("form") Form form, BindingResult errors, HttpServletRequest request, Model model) {
        Optional<Invitation> open = current(request);
        if (open.isEmpty()) {
            return "access/invitation-gone";
        }
        Invitation invitation = open.get();
        check(form, invitation, errors);
        OptionalLong step = arrival.step(invitation, Form.typed(form.code()));
        if (step.isEmpty()) {
            errors.rejectValue("code", "access.join.code");
        }
        if (errors.hasErrors()) {
            return page(invitation, model);
        }
        Arrival.Chosen chosen =
                new Arrival.Chosen(Form.typed(form.name()), Form.typed(form.organisation()), Form.typed(form.email()));
        return arrival.withPassword(invitation, chosen, Form.typed(form.password()), step.getAsLong())
                .map(person -> "redirect:" + door.enter(request, person))
                .orElse("access/invitation-gone");
    }

    Optional<Invitation> current(HttpServletRequest request) {
        return Optional.ofNullable(sessions.kept(request, TOKEN)).flatMap(invitations::open);
    }

    private static void check(Form form, Invitation invitation, BindingResult errors) {
        if (!Written.isName(Form.typed(form.name()))) {
            errors.rejectValue("name", "access.name.unusable");
        }
        if (invitation.isFirst() && !Written.isName(Form.typed(form.organisation()))) {
            errors.rejectValue("organisation", "access.name.unusable");
        }
        if (invitation.isFirst() && !Written.isEmail(Form.typed(form.email()))) {
            errors.rejectValue("email", "access.email.unusable");
        }
        String email = invitation.isFirst() ? Form.typed(form.email()) : invitation.email();
        String fault = Passwords.fault(Form.typed(form.password()), Form.typed(form.name()), email);
        if (fault != null) {
            errors.rejectValue("password", fault);
        }
    }

    private static String page(Invitation invitation, Model model) {
        String email = invitation.isFirst() ? "Veerkracht" : invitation.email();
        model.addAttribute("first", invitation.isFirst());
        model.addAttribute("email", invitation.email());
        model.addAttribute("organisation", invitation.organisation());
        model.addAttribute("secret", OneTimeCodes.written(invitation.totpSecret()));
        model.addAttribute("qr", QrCode.of(OneTimeCodes.address(invitation.totpSecret(), email)));
        return "access/invitation";
    }
}
