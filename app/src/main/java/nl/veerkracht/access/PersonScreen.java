package nl.veerkracht.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.actor.OrganisationId;
import nl.veerkracht.actor.Role;
import nl.veerkracht.web.Notice;
import nl.veerkracht.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** People, for administrators: invite, roles, block, end. */
@Controller
class PersonScreen {

    /** Somebody who is invited, or whose roles change. */
    record Form(
            @Nullable String name,
            @Nullable String email,
            @Nullable Set<String> roles,
            @Nullable Integer version) {

        static String typed(@Nullable String text) {
            return Objects.requireNonNullElse(text, "");
        }

        Set<Role> chosen() {
            return Accounts.ROLES.stream()
                    .filter(role -> roles != null && roles.contains(role.name()))
                    .collect(Collectors.toUnmodifiableSet());
        }
    }

    private final Accounts accounts;
    private final Invitations invitations;
    private final Organisations organisations;
    private final Managing managing;
    private final String address;

    PersonScreen(
            Accounts accounts,
            Invitations invitations,
            Organisations organisations,
            Managing managing,
            @Value("${veerkracht.address:}") String address) {
        this.accounts = accounts;
        this.invitations = invitations;
        this.organisations = organisations;
        this.managing = managing;
        this.address = address;
    }

    @GetMapping("/manage/organisations/{id}/invite")
    String invite(@PathVariable("id") UUID id, @ModelAttribute("form") Form form, Model model) {
        OrganisationId organisation = new OrganisationId(id);
        managing.require(organisation);
        model.addAttribute("organisation", organisations.find(organisation).orElseThrow(Refused::notShown));
        model.addAttribute("givable", accounts.givable());
        return "access/invite";
    }

    @PostMapping("/manage/organisations/{id}/invite")
    String invite(
            @PathVariable("id") UUID id,
            @ModelAttribute("form") Form form,
            BindingResult errors,
            Model model,
            HttpServletRequest request) {
        if (!Written.isName(Form.typed(form.name()))) {
            errors.rejectValue("name", "access.name.unusable");
        }
        if (!Written.isEmail(Form.typed(form.email()))) {
            errors.rejectValue("email", "access.email.unusable");
        }
        if (form.chosen().isEmpty()) {
            errors.rejectValue("roles", "access.roles.none");
        }
        if (errors.hasErrors()) {
            return invite(id, form, model);
        }
        NewAccount fresh = new NewAccount(
                Form.typed(form.name()), Form.typed(form.email()), new OrganisationId(id), form.chosen());
        return link(invitations.invite(fresh), request, model);
    }

    @GetMapping("/manage/people/{id}")
    String show(@PathVariable("id") UUID id, Model model) {
        PersonDetail person = accounts.find(new AccountId(id));
        Form form = new Form(
                person.name(),
                person.email(),
                person.roles().stream().map(Role::name).collect(Collectors.toSet()),
                person.version());
        model.addAttribute("form", form);
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", new BeanPropertyBindingResult(form, "form"));
        model.addAttribute("person", person);
        model.addAttribute("givable", accounts.givable());
        model.addAttribute("holds", accounts.holds(person.id()));
        return "access/person";
    }

    @PostMapping("/manage/people/{id}/roles")
    String roles(@PathVariable("id") UUID id, Form form, RedirectAttributes redirect) {
        accounts.changeRoles(new AccountId(id), form.chosen(), Objects.requireNonNullElse(form.version(), -1));
        return changed(id, "access.person.roles-changed", redirect);
    }

    @PostMapping("/manage/people/{id}/block")
    String block(@PathVariable("id") UUID id, RedirectAttributes redirect) {
        accounts.block(new AccountId(id));
        return changed(id, "access.person.blocked", redirect);
    }

    @PostMapping("/manage/people/{id}/unblock")
    String unblock(@PathVariable("id") UUID id, RedirectAttributes redirect) {
        accounts.unblock(new AccountId(id));
        return changed(id, "access.person.unblocked", redirect);
    }

    @PostMapping("/manage/people/{id}/end")
    String end(@PathVariable("id") UUID id, RedirectAttributes redirect) {
        accounts.end(new AccountId(id));
        return changed(id, "access.person.ended", redirect);
    }

    @PostMapping("/manage/people/{id}/invite")
    String again(@PathVariable("id") UUID id, HttpServletRequest request, Model model) {
        return link(invitations.again(new AccountId(id)), request, model);
    }

    /** The link is in this answer and in no other. */
    private String link(Invitations.Invited invited, HttpServletRequest request, Model model) {
        model.addAttribute("link", Site.of(request, address).url("/invitation/" + invited.token()));
        model.addAttribute("back", "/manage/people/" + invited.account().value());
        return "access/invited";
    }

    private static String changed(UUID id, String notice, RedirectAttributes redirect) {
        Notice.after(redirect, notice);
        return "redirect:/manage/people/" + id;
    }
}
