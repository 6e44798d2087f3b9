package nl.veerkracht.access;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.veerkracht.actor.Acting;
import nl.veerkracht.actor.ApiKeyId;
import nl.veerkracht.actor.OrganisationId;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Organisations, for administrators: which take part, who works there, which keys they have. */
@Controller
@RequestMapping("/manage/organisations")
class OrganisationScreen {

    static final int PAGE = 25;

    /** An organisation's name and how far it takes part. */
    record Form(
            @Nullable String name,
            @Nullable String state,
            @Nullable Integer version) {}

    private final Organisations organisations;
    private final Accounts accounts;
    private final ApiKeys keys;
    private final Managing managing;

    OrganisationScreen(Organisations organisations, Accounts accounts, ApiKeys keys, Managing managing) {
        this.organisations = organisations;
        this.accounts = accounts;
        this.keys = keys;
        this.managing = managing;
    }

    /** Who manages only her own organisation goes straight there. */
    @GetMapping
    String list(
            @RequestParam(name = "state", required = false) @Nullable String state,
            @RequestParam(name = "after", required = false) @Nullable UUID after,
            @ModelAttribute("form") Form form,
            Model model) {
        if (!managing.all()) {
            return "redirect:/manage/organisations/" + own().value();
        }
        model.addAttribute("page", organisations.list(state(state).orElse(null), after, PAGE));
        model.addAttribute("state", state(state).map(one -> code(one)).orElse(""));
        return "access/organisations";
    }

    @PostMapping
    String add(@ModelAttribute("form") Form form, BindingResult errors, Model model, RedirectAttributes redirect) {
        String name = Objects.requireNonNullElse(form.name(), "");
        if (!Written.isName(name)) {
            errors.rejectValue("name", "access.name.unusable");
            return list(null, null, form, model);
        }
        OrganisationId id = organisations.confirmed(name);
        Notice.after(redirect, "access.organisation.added");
        return "redirect:/manage/organisations/" + id.value();
    }

    @GetMapping("/{id}")
    String show(
            @PathVariable("id") UUID id,
            @RequestParam(name = "after", required = false) @Nullable UUID after,
            Model model) {
        OrganisationId organisation = new OrganisationId(id);
        model.addAttribute("organisation", organisations.find(organisation).orElseThrow(Refused::notShown));
        model.addAttribute("people", accounts.of(organisation, after, PAGE));
        model.addAttribute("keys", keys.of(organisation));
        model.addAttribute("keyRoles", keyRoles());
        model.addAttribute("all", managing.all());
        return "access/organisation";
    }

    @PostMapping("/{id}")
    String change(@PathVariable("id") UUID id, Form form, RedirectAttributes redirect) {
        Organisation.State state = state(form.state()).orElseThrow(Refused::notShown);
        int version = Objects.requireNonNullElse(form.version(), -1);
        organisations.change(new OrganisationId(id), Objects.requireNonNullElse(form.name(), ""), state, version);
        Notice.after(redirect, "access.organisation.changed");
        return "redirect:/manage/organisations/" + id;
    }

    /** The secret is in this answer and in no other. */
    @PostMapping("/{id}/keys")
    String key(@PathVariable("id") UUID id, @RequestParam("role") String role, Model model) {
        Role wanted = ApiKeys.ROLES.stream()
                .filter(one -> one.code().equals(role))
                .findFirst()
                .orElseThrow(Refused::notShown);
        model.addAttribute("secret", keys.create(new OrganisationId(id), wanted));
        model.addAttribute("back", "/manage/organisations/" + id);
        return "access/key";
    }

    @PostMapping("/{id}/keys/{key}/revoke")
    String revoke(@PathVariable("id") UUID id, @PathVariable("key") UUID key, RedirectAttributes redirect) {
        keys.revoke(new OrganisationId(id), new ApiKeyId(key));
        Notice.after(redirect, "access.key.revoked");
        return "redirect:/manage/organisations/" + id;
    }

    private List<Role> keyRoles() {
        boolean all = managing.all();
        return ApiKeys.ROLES.stream()
                .filter(role -> all || role != Role.IMPORTER)
                .toList();
    }

    private static OrganisationId own() {
        return Acting.current().organisation().orElseThrow(Refused::notShown);
    }

    private static Optional<Organisation.State> state(@Nullable String code) {
        return Set.of(Organisation.State.values()).stream()
                .filter(one -> code(one).equals(code))
                .findFirst();
    }

    private static String code(Organisation.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    @Configuration(proxyBeanMethods = false)
    static class Navigation {
        @Bean
        NavigationEntry manageEntry() {
            return NavigationEntry.work(
                    80, "access.nav.manage", "/manage/organisations", Icon.ORGANISATION, Role.ADMINISTRATOR);
        }
    }
}
