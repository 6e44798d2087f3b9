package nl.veerkracht.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.veerkracht.access.Organisation;
import nl.veerkracht.access.OrganisationPage;
import nl.veerkracht.access.Organisations;
import nl.veerkracht.actor.OrganisationId;
import nl.veerkracht.web.Notice;
import nl.veerkracht.web.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where what comes by the open form is taken in: chosen by who manages all organisations. */
@Controller
class OfficeController {

    record Chosen(@Nullable UUID organisation) {}

    private static final int MOST = 500;

    private final Reports reports;
    private final Organisations organisations;

    OfficeController(Reports reports, Organisations organisations) {
        this.reports = reports;
        this.organisations = organisations;
    }

    @GetMapping("/open-form")
    String show(Model model) {
        return shown(
                new Chosen(reports.office()
                        .map(Organisation::id)
                        .map(OrganisationId::value)
                        .orElse(null)),
                model);
    }

    private String shown(Chosen chosen, Model model) {
        model.addAttribute("form", chosen);
        model.addAttribute("organisations", options());
        return "report/office";
    }

    /** All of them: a list that ends before the one that is chosen would quietly choose another. */
    private List<Option> options() {
        List<Option> all = new ArrayList<>();
        Optional<UUID> after = Optional.empty();
        do {
            OrganisationPage page = organisations.list(Organisation.State.CONFIRMED, after.orElse(null), MOST);
            page.organisations()
                    .forEach(one -> all.add(new Option(one.id().value().toString(), one.name())));
            after = page.next();
        } while (after.isPresent());
        return all;
    }

    @PostMapping("/open-form")
    String choose(@ModelAttribute("form") Chosen form, BindingResult errors, Model model, RedirectAttributes redirect) {
        if (form.organisation() == null) {
            errors.rejectValue("organisation", "report.office.missing");
            model.addAttribute("organisations", options());
            return "report/office";
        }
        reports.receiveAt(new OrganisationId(form.organisation()));
        Notice.after(redirect, "report.office.saved");
        return "redirect:/open-form";
    }
}
