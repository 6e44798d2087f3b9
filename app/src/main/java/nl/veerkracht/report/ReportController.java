package nl.veerkracht.report;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import nl.veerkracht.access.Organisation;
import nl.veerkracht.access.YoungDoor;
import nl.veerkracht.web.Crisis;
import nl.veerkracht.web.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** The open form, step by step; what was typed goes along in the page. */
@Controller
class ReportController {

    private final Reports reports;
    private final ReportIntake intake;
    private final ReportFaults faults;
    private final QuestionFile questions;
    private final YoungDoor door;
    private final Crisis crisis;

    ReportController(
            Reports reports,
            ReportIntake intake,
            ReportFaults faults,
            QuestionFile questions,
            YoungDoor door,
            Crisis crisis) {
        this.reports = reports;
        this.intake = intake;
        this.faults = faults;
        this.questions = questions;
        this.door = door;
        this.crisis = crisis;
    }

    @GetMapping(ReportConfiguration.FORM)
    String start(@ModelAttribute("form") ReportForm form, Model model) {
        model.addAttribute("page", new ReportPage(questions, null, null, crisis));
        return "report/start";
    }

    @PostMapping(ReportConfiguration.FORM)
    String step(
            @ModelAttribute("form") ReportForm form, BindingResult errors, Model model, HttpServletRequest request) {
        if (!door.isFromHere(request)) {
            throw Refused.notShown();
        }
        Stands stands = Stands.named(form.who()).orElse(null);
        model.addAttribute(
                "page", new ReportPage(questions, stands, reports.office().orElse(null), crisis));
        if (stands == null || form.danger() == null) {
            return missing(form, errors);
        }
        if (form.mustCallFirst()) {
            return "report/call";
        }
        if (form.id() == null) {
            return form(UUID.randomUUID().toString(), model);
        }
        return sent(stands, form, form.id(), errors, model);
    }

    private String form(String id, Model model) {
        model.addAttribute("today", faults.today());
        model.addAttribute("id", id);
        model.addAttribute("challenge", reports.challenge(id));
        return "report/form";
    }

    private static String missing(ReportForm form, BindingResult errors) {
        if (Stands.named(form.who()).isEmpty()) {
            errors.rejectValue("who", "report.who.missing");
        }
        if (form.danger() == null && !errors.hasFieldErrors("danger")) {
            errors.rejectValue("danger", "report.danger.missing");
        }
        return "report/start";
    }

    private String sent(Stands stands, ReportForm form, String id, BindingResult errors, Model model) {
        faults.find(form, errors);
        if (errors.hasErrors()) {
            return form(id, model);
        }
        String office = reports.office().map(Organisation::name).orElse("");
        FormWork.Done work = new FormWork.Done(id, form.work(), form.counter());
        return switch (reports.give(stands, intake.of(stands, form, faults.today(), office), work)) {
            case Given.Stored stored -> {
                model.addAttribute("words", stored.words());
                model.addAttribute("both", stored.both());
                yield "report/words";
            }
            case Given.KnownAlready known -> {
                model.addAttribute("both", known.both());
                yield "report/known";
            }
            case Given.Full() -> again(errors, "report.full", id, model);
            case Given.Closed() -> again(errors, "report.closed", id, model);
            case Given.Invalid invalid -> again(errors, "report.sign.wrong", id, model);
        };
    }

    private String again(BindingResult errors, String key, String id, Model model) {
        errors.reject(key, new Object[] {ReportPage.number(crisis, ReportPage.LISTENS)}, null);
        return form(id, model);
    }
}
