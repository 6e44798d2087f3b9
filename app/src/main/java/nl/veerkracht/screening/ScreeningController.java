package nl.veerkracht.screening;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.UUID;
import nl.veerkracht.access.Site;
import nl.veerkracht.web.Notice;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Planning screenings and looking back at them, for who is signed in. */
@Controller
class ScreeningController {

    private static final int MOST = 20;
    private static final String UNDER = "/screenings";

    /** How many came, as typed. */
    record Came(@Nullable Integer visitors) {}

    private final Screenings screenings;
    private final Papers papers;
    private final String address;

    ScreeningController(Screenings screenings, Papers papers, @Value("${veerkracht.address:}") String address) {
        this.screenings = screenings;
        this.papers = papers;
        this.address = address;
    }

    @GetMapping(UNDER)
    String list(
            @RequestParam(name = "coming", required = false) @Nullable String coming,
            @RequestParam(name = "past", required = false) @Nullable String past,
            Model model) {
        model.addAttribute("coming", screenings.ofMine(false, coming, MOST));
        model.addAttribute("past", screenings.ofMine(true, past, MOST));
        return "screening/list";
    }

    @GetMapping(UNDER + "/new")
    String fresh(@ModelAttribute("form") ScreeningForm form, Model model) {
        return "screening/form";
    }

    @PostMapping(UNDER)
    String plan(@ModelAttribute("form") ScreeningForm form, BindingResult errors, RedirectAttributes redirect) {
        form.check(errors);
        if (errors.hasErrors()) {
            return "screening/form";
        }
        UUID id = screenings.plan(form.planned());
        return to(id, "screening.planned", redirect);
    }

    @GetMapping(UNDER + "/{id}")
    String one(@PathVariable("id") UUID id, Model model, HttpServletRequest request) {
        model.addAttribute("form", new Came(screenings.mine(id).visitors()));
        return shown(id, model, request);
    }

    private String shown(UUID id, Model model, HttpServletRequest request) {
        Screening screening = screenings.mine(id);
        Site site = Site.of(request, address);
        model.addAttribute("screening", screening);
        model.addAttribute("asks", screenings.asks(screening));
        model.addAttribute("results", screenings.results(id));
        model.addAttribute("page", site.url("/info/74/" + id));
        return "screening/one";
    }

    @GetMapping(UNDER + "/{id}/change")
    String change(@PathVariable("id") UUID id, Model model) {
        model.addAttribute("form", ScreeningForm.of(screenings.mine(id)));
        model.addAttribute("id", id);
        return "screening/form";
    }

    @PostMapping(UNDER + "/{id}/change")
    String changed(
            @PathVariable("id") UUID id,
            @ModelAttribute("form") ScreeningForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        form.check(errors);
        if (errors.hasErrors()) {
            model.addAttribute("id", id);
            return "screening/form";
        }
        screenings.change(id, Objects.requireNonNullElse(form.version(), -1), form.planned());
        return to(id, "screening.changed", redirect);
    }

    @PostMapping(UNDER + "/{id}/cancel")
    String cancel(
            @PathVariable("id") UUID id,
            @RequestParam(name = "cancelled") boolean cancelled,
            RedirectAttributes redirect) {
        screenings.cancel(id, cancelled);
        return to(id, "screening.changed", redirect);
    }

    @PostMapping(UNDER + "/{id}/came")
    String came(
            @PathVariable("id") UUID id,
            @ModelAttribute("form") Came form,
            BindingResult errors,
            Model model,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        Integer visitors = form.visitors();
        if (visitors == null || !Screenings.isNumber(visitors)) {
            if (!errors.hasFieldErrors()) {
                errors.rejectValue("visitors", "screening.fault.visitors");
            }
            return shown(id, model, request);
        }
        screenings.came(id, visitors);
        return to(id, "screening.changed", redirect);
    }

    @GetMapping(UNDER + "/{id}/wall")
    ResponseEntity<byte[]> wall(
            @PathVariable("id") UUID id,
            @RequestParam(name = "lang", defaultValue = "nl") String language,
            HttpServletRequest request) {
        Screening screening = screenings.mine(id);
        String asked = Site.of(request, address).url("/info/75/" + id);
        return SchoolController.file(
                papers.wall(screening, asked, papers.spoken(language)), "zaal.pdf", MediaType.APPLICATION_PDF);
    }

    private static String to(UUID id, String key, RedirectAttributes redirect) {
        Notice.after(redirect, key);
        return "redirect:" + UNDER + "/" + id;
    }
}
