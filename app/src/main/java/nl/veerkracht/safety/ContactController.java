package nl.veerkracht.safety;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import nl.veerkracht.trajectory.TrajectoryId;
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

/** How she may be reached, and what became of the messages to her. */
@Controller
class ContactController {

    record Form(
            @NotNull(message = "safety.contact.safe.missing") @Nullable
            Boolean safe,

            @Nullable List<Channel> channels,

            @Size(max = SafeContacts.SHORT, message = "safety.fault.long") @Nullable
            String address,

            @Nullable Integer from,
            @Nullable Integer until,
            @Nullable Boolean voicemail,
            @Nullable Sender sender,
            @Nullable String language,

            @Size(max = SafeContacts.SHORT, message = "safety.fault.long") @Nullable
            String cover,

            @Size(max = SafeContacts.LONG, message = "safety.fault.long") @Nullable
            String others,

            @Size(max = SafeContacts.SHORT, message = "safety.fault.long") @Nullable
            String codeWord,

            @Size(max = SafeContacts.LONG, message = "safety.fault.long") @Nullable
            String note,

            @Nullable Boolean withHer,
            @Nullable Integer version) {

        static Form of(SafeContact contact) {
            SafeContact.Terms terms = contact.terms();
            return new Form(
                    terms.safe(),
                    terms.channels().stream().sorted().toList(),
                    terms.address(),
                    terms.hours().from(),
                    terms.hours().until(),
                    terms.voicemail(),
                    terms.sender(),
                    terms.language().getLanguage(),
                    terms.cover(),
                    terms.others(),
                    terms.codeWord(),
                    terms.note(),
                    false,
                    contact.version());
        }

        SafeContact.Terms terms() {
            return new SafeContact.Terms(
                    Boolean.TRUE.equals(safe),
                    channels == null ? Set.of() : Set.copyOf(channels),
                    new Hours(from == null ? 0 : from, until == null ? 24 : until),
                    Boolean.TRUE.equals(voicemail),
                    sender == null ? Sender.MESSAGES : sender,
                    Locale.of("en".equals(language) ? "en" : "nl"),
                    Boolean.TRUE.equals(withHer),
                    Typed.text(address),
                    Typed.text(cover),
                    Typed.text(others),
                    Typed.text(codeWord),
                    Typed.text(note));
        }
    }

    private final SafetyScreens screens;
    private final Safety safety;

    ContactController(SafetyScreens screens, Safety safety) {
        this.screens = screens;
        this.safety = safety;
    }

    @GetMapping("/trajectories/{id}/contact")
    String contact(@PathVariable TrajectoryId id, Model model) {
        model.addAttribute("page", screens.contact(id));
        return "safety/contact";
    }

    @GetMapping("/trajectories/{id}/contact/agree")
    String form(@PathVariable TrajectoryId id, Model model) {
        ContactPage page = screens.leading(id);
        model.addAttribute("form", Form.of(page.contact()));
        model.addAttribute("changed", false);
        return form(page, page.contact().version(), model);
    }

    @PostMapping("/trajectories/{id}/contact/agree")
    String agree(
            @PathVariable TrajectoryId id,
            @Valid @ModelAttribute("form") Form form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        int version = form.version() == null ? 0 : form.version();
        model.addAttribute("changed", false);
        if (!errors.hasErrors() && Typed.done(safety.agree(id, version, form.terms()), errors, model)) {
            Notice.after(redirect, "safety.contact.kept");
            return "redirect:/trajectories/" + id.value() + "/contact";
        }
        ContactPage page = screens.leading(id);
        boolean changed = Boolean.TRUE.equals(model.getAttribute("changed"));
        return form(page, changed ? page.contact().version() : version, model);
    }

    private static String form(ContactPage page, int version, Model model) {
        model.addAttribute("page", page);
        model.addAttribute("version", version);
        return "safety/agree";
    }

    @PostMapping("/trajectories/{id}/contact/not-safe")
    String notSafe(@PathVariable TrajectoryId id, @Nullable String why, RedirectAttributes redirect) {
        safety.notSafe(id, Typed.text(why));
        Notice.after(redirect, "safety.contact.not-safe.kept");
        return "redirect:/trajectories/" + id.value() + "/contact";
    }

    @PostMapping("/trajectories/{id}/messages/{message}/again")
    String again(@PathVariable TrajectoryId id, @PathVariable UUID message, RedirectAttributes redirect) {
        safety.sendAgain(id, message);
        Notice.after(redirect, "safety.message.again.done");
        return "redirect:/trajectories/" + id.value() + "/contact";
    }

    @PostMapping("/trajectories/{id}/messages/{message}/drop")
    String drop(@PathVariable TrajectoryId id, @PathVariable UUID message, RedirectAttributes redirect) {
        safety.drop(id, message);
        Notice.after(redirect, "safety.message.drop.done");
        return "redirect:/trajectories/" + id.value() + "/contact";
    }
}
