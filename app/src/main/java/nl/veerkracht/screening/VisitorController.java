package nl.veerkracht.screening;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.veerkracht.access.YoungDoor;
import nl.veerkracht.web.Refused;
import nl.veerkracht.web.Texts;
import org.jspecify.annotations.Nullable;
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

/** What a visitor of a screening sees: its page, a file for the calendar, and three questions afterwards. */
@Controller
class VisitorController {

    /** @param form the number of this form, from the page */
    record Asked(
            @Nullable UUID form,
            Opinion.@Nullable Answer safe,
            Opinion.@Nullable Answer room,
            Opinion.@Nullable Answer help) {

        Map<Opinion, Opinion.Answer> given() {
            Map<Opinion, Opinion.Answer> given = new EnumMap<>(Opinion.class);
            put(given, Opinion.SAFE, safe);
            put(given, Opinion.ROOM, room);
            put(given, Opinion.HELP, help);
            return given;
        }

        private static void put(Map<Opinion, Opinion.Answer> given, Opinion question, Opinion.@Nullable Answer answer) {
            if (answer != null) {
                given.put(question, answer);
            }
        }
    }

    private final Screenings screenings;
    private final YoungDoor door;
    private final Papers papers;
    private final Texts texts;
    private final Clock clock;

    VisitorController(Screenings screenings, YoungDoor door, Papers papers, Texts texts, Clock clock) {
        this.screenings = screenings;
        this.door = door;
        this.papers = papers;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping(ScreeningConfiguration.ONE)
    String one(@PathVariable("id") UUID id, Model model) {
        Screening screening = open(id);
        model.addAttribute("screening", screening);
        model.addAttribute("asks", screenings.asks(screening));
        return "screening/public";
    }

    @GetMapping(ScreeningConfiguration.CALENDAR)
    ResponseEntity<byte[]> calendar(
            @PathVariable("id") UUID id, @RequestParam(name = "lang", defaultValue = "nl") String language) {
        Locale spoken = papers.spoken(language);
        byte[] file = CalendarFile.of(open(id), texts.text(spoken, "screening.calendar.title"), clock.instant());
        return SchoolController.file(file, "agenda.ics", MediaType.parseMediaType("text/calendar;charset=UTF-8"));
    }

    @GetMapping(ScreeningConfiguration.ASKED)
    String ask(@PathVariable("id") UUID id, @ModelAttribute("form") Asked form, Model model) {
        return asked(open(id), model);
    }

    private String asked(Screening screening, Model model) {
        model.addAttribute("screening", screening);
        model.addAttribute("asks", screenings.asks(screening));
        return "screening/asked";
    }

    @PostMapping(ScreeningConfiguration.ASKED)
    String answer(
            @PathVariable("id") UUID id,
            @ModelAttribute("form") Asked form,
            BindingResult errors,
            Model model,
            HttpServletRequest request) {
        if (!door.isFromHere(request) || form.form() == null) {
            throw Refused.notShown();
        }
        Map<Opinion, Opinion.Answer> given = form.given();
        for (Opinion question : Opinion.values()) {
            if (!given.containsKey(question) && !errors.hasFieldErrors(question.code())) {
                errors.rejectValue(question.code(), "screening.fault.answer");
            }
        }
        if (errors.hasErrors()) {
            return asked(open(id), model);
        }
        screenings.answer(id, form.form(), given);
        return "screening/thanks";
    }

    private Screening open(UUID id) {
        return screenings.open(id).orElseThrow(Refused::notShown);
    }
}
