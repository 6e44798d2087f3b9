package nl.veerkracht.directory;

import java.util.UUID;
import nl.veerkracht.web.Notice;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Which services an organisation has: one more, one closed, one open again; and how the organisation itself is reached. */
@Controller
class OfferController {

    private static final String NEW = OwnController.LIST + "/new";
    private static final String ORGANISATION = OwnController.LIST + "/organisation";
    private static final String CLOSE = OwnController.ONE + "/close";
    private static final String OPEN = OwnController.ONE + "/open";
    private static final String TO = "redirect:" + OwnController.LIST;

    private final Offering offering;
    private final Upkeep upkeep;
    private final Asks asks;

    OfferController(Offering offering, Upkeep upkeep, Asks asks) {
        this.offering = offering;
        this.upkeep = upkeep;
        this.asks = asks;
    }

    @GetMapping(NEW)
    String blank(Model model) {
        offering.requireOffering();
        model.addAttribute("form", NewForm.blank());
        model.addAttribute("page", new NewPage(asks));
        return "directory/new";
    }

    @PostMapping(NEW)
    String add(@ModelAttribute("form") NewForm form, BindingResult errors, Model model, RedirectAttributes redirect) {
        offering.requireOffering();
        Kept kept = form.kept(errors, asks);
        if (errors.hasErrors()) {
            model.addAttribute("page", new NewPage(asks));
            return "directory/new";
        }
        ServiceId id = form.service();
        offering.add(id, kept);
        Notice.after(redirect, "directory.new.done");
        return TO + "/" + id.value();
    }

    @GetMapping(ORGANISATION)
    String organisation(Model model) {
        model.addAttribute("form", OrganisationForm.of(offering.requireOffering()));
        return "directory/organisation";
    }

    @PostMapping(ORGANISATION)
    String keepOrganisation(
            @ModelAttribute("form") OrganisationForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        OwnOrganisation kept = form.kept(errors, offering.requireOffering().name());
        if (!errors.hasErrors() && !offering.keep(kept, form.version())) {
            errors.reject("directory.fault.changed");
        }
        if (errors.hasErrors()) {
            return "directory/organisation";
        }
        Notice.after(redirect, "directory.own.kept");
        return TO;
    }

    @GetMapping(CLOSE)
    String closing(@PathVariable("id") UUID id, Model model) {
        Own own = upkeep.look(new ServiceId(id));
        model.addAttribute("form", CloseForm.of(own));
        model.addAttribute("own", own.kept().name());
        model.addAttribute("path", OwnController.LIST + "/" + id);
        return "directory/close";
    }

    @PostMapping(CLOSE)
    String close(
            @PathVariable("id") UUID id,
            @ModelAttribute("form") CloseForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        Own own = upkeep.look(new ServiceId(id));
        Closed closed = form.closed(errors, offering.today());
        if (!errors.hasErrors() && !offering.close(own.id(), closed, Typed.moment(form.version()))) {
            errors.reject("directory.fault.changed");
        }
        if (errors.hasErrors()) {
            model.addAttribute("own", own.kept().name());
            model.addAttribute("path", OwnController.LIST + "/" + id);
            return "directory/close";
        }
        Notice.after(redirect, "directory.close.done");
        return TO;
    }

    @PostMapping(OPEN)
    String open(@PathVariable("id") UUID id, RedirectAttributes redirect) {
        offering.open(new ServiceId(id));
        Notice.after(redirect, "directory.open-again.done");
        return TO + "/" + id;
    }
}
