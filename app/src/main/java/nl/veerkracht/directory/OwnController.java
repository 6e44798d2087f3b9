package nl.veerkracht.directory;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.veerkracht.web.Notice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An organisation's own services: looking after them, and saying that they are still right. */
@Controller
class OwnController {

    static final String LIST = "/our-help";
    static final String ONE = LIST + "/{id}";
    private static final int PAGE = 30;

    private final Upkeep upkeep;
    private final Offering offering;
    private final Asks asks;

    OwnController(Upkeep upkeep, Offering offering, Asks asks) {
        this.upkeep = upkeep;
        this.offering = offering;
        this.asks = asks;
    }

    @GetMapping(LIST)
    String list(@RequestParam(name = "after", required = false) @Nullable UUID after, Model model) {
        List<OwnService> found = upkeep.own(after, PAGE + 1);
        List<OwnService> shown = found.subList(0, Math.min(PAGE, found.size()));
        model.addAttribute("organisation", offering.organisation().orElse(null));
        model.addAttribute("services", shown);
        model.addAttribute(
                "next", found.size() > PAGE ? LIST + "?after=" + shown.getLast().id() : null);
        return "directory/own";
    }

    @GetMapping(ONE)
    String one(@PathVariable("id") UUID id, Model model) {
        Own own = upkeep.look(new ServiceId(id));
        OwnForm form = OwnForm.of(own);
        model.addAttribute("form", form);
        model.addAttribute("page", new OwnPage(own, own.version().toString(), false, asks));
        return "directory/keep";
    }

    @PostMapping(ONE)
    String keep(
            @PathVariable("id") UUID id,
            @ModelAttribute("form") OwnForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        ServiceId service = new ServiceId(id);
        Kept kept = form.kept(errors, asks);
        if (errors.hasErrors()) {
            model.addAttribute(
                    "page", new OwnPage(upkeep.look(service), Objects.toString(form.version(), ""), false, asks));
            return "directory/keep";
        }
        if (!upkeep.keep(service, kept, form.seen())) {
            Own own = upkeep.look(service);
            model.addAttribute("page", new OwnPage(own, own.version().toString(), true, asks));
            return "directory/keep";
        }
        Notice.after(redirect, "directory.own.kept");
        return "redirect:" + LIST;
    }

    @PostMapping(ONE + "/confirm")
    String confirm(
            @PathVariable("id") UUID id,
            @RequestParam(name = "version", required = false) @Nullable String version,
            RedirectAttributes redirect) {
        if (upkeep.confirm(new ServiceId(id), Typed.moment(version))) {
            Notice.after(redirect, "directory.own.confirmed");
            return "redirect:" + LIST;
        }
        Notice.after(redirect, "directory.own.look-first");
        return "redirect:" + LIST + "/" + id;
    }
}
