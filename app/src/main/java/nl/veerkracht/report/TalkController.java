package nl.veerkracht.report;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.veerkracht.access.YoungDoor;
import nl.veerkracht.web.Crisis;
import nl.veerkracht.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** Coming back with six words. No session is begun and no cookie set: a sealed ticket in the page says what the words opened. */
@Controller
class TalkController {

    /**
     * What the page sends.
     *
     * @param ticket null where the words are typed
     * @param id of the message, from the page
     * @param text what is written back; kept in the page when the ticket was over
     */
    record Typed(
            @Nullable String words,
            @Nullable String ticket,
            @Nullable UUID id,
            @Nullable String text) {
        @Override
        public String toString() {
            return "Typed[redacted]";
        }
    }

    private final Reports reports;
    private final YoungDoor door;
    private final Crisis crisis;

    TalkController(Reports reports, YoungDoor door, Crisis crisis) {
        this.reports = reports;
        this.door = door;
        this.crisis = crisis;
    }

    @GetMapping(ReportConfiguration.DOOR)
    String show(@ModelAttribute("form") Typed form) {
        return "report/door";
    }

    @PostMapping(ReportConfiguration.DOOR)
    String come(@ModelAttribute("form") Typed form, BindingResult errors, Model model, HttpServletRequest request) {
        if (!door.isFromHere(request)) {
            throw Refused.notShown();
        }
        return form.ticket() == null ? enter(form, errors, model) : write(form, form.ticket(), errors, model);
    }

    private String enter(Typed form, BindingResult errors, Model model) {
        return switch (reports.enter(Objects.requireNonNullElse(form.words(), ""))) {
            case Entered.In in -> talk(in.talk(), in.ticket(), false, model);
            case Entered.NotKnown() -> again(errors, "report.door.not-known");
            case Entered.Busy() -> again(errors, "report.door.busy");
            case Entered.Wait wait -> {
                errors.reject("report.door.wait", new Object[] {(wait.time().toSeconds() + 59) / 60}, null);
                yield "report/door";
            }
        };
    }

    private String write(Typed form, String ticket, BindingResult errors, Model model) {
        String text = Objects.requireNonNullElse(form.text(), "").strip();
        if (text.isEmpty() || text.length() > Talking.LONGEST || form.id() == null) {
            errors.rejectValue("text", text.length() > Talking.LONGEST ? "report.talk.long" : "report.talk.missing");
        }
        boolean sent = !errors.hasErrors() && form.id() != null && sends(ticket, form.id(), text, errors);
        Optional<Talk> talk = reports.read(ticket);
        return talk.isEmpty() ? again(errors, "report.door.again") : talk(talk.get(), ticket, sent, model);
    }

    private boolean sends(String ticket, UUID id, String text, BindingResult errors) {
        try {
            return reports.write(ticket, id, text);
        } catch (Refused refused) {
            if (refused.status() == HttpStatus.TOO_MANY_REQUESTS) {
                errors.reject("report.talk.full", new Object[] {ReportPage.number(crisis, ReportPage.LISTENS)}, null);
            } else {
                errors.reject(refused.key());
            }
            return false;
        }
    }

    private static String talk(Talk talk, String ticket, boolean sent, Model model) {
        model.addAttribute("talk", talk);
        model.addAttribute("ticket", ticket);
        model.addAttribute("sent", sent);
        return "report/talk";
    }

    private static String again(BindingResult errors, String key) {
        errors.reject(key);
        return "report/door";
    }
}
