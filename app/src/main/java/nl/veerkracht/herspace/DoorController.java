package nl.veerkracht.herspace;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.UUID;
import nl.veerkracht.access.PhraseOutcome;
import nl.veerkracht.access.Phrases;
import nl.veerkracht.access.YoungDoor;
import nl.veerkracht.actor.Acting;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.audit.Audit;
import nl.veerkracht.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** The way in, with six words. No cookie is set before she is in. */
@Controller
class DoorController {

    record Typed(@Nullable String words) {}

    private final Phrases phrases;
    private final YoungDoor door;
    private final Audit audit;
    private final TransactionTemplate transaction;

    DoorController(Phrases phrases, YoungDoor door, Audit audit, PlatformTransactionManager transactions) {
        this.phrases = phrases;
        this.door = door;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
    }

    @GetMapping(HerSpaceConfiguration.DOOR)
    String show(@ModelAttribute("form") Typed form) {
        return Acting.current() instanceof Actor.Young ? "redirect:/pages" : "herspace/start";
    }

    @PostMapping(HerSpaceConfiguration.DOOR)
    String enter(@ModelAttribute("form") Typed form, BindingResult errors, HttpServletRequest request) {
        if (!door.isFromHere(request)) {
            throw Refused.notShown();
        }
        String typed = Objects.requireNonNullElse(form.words(), "");
        return switch (phrases.enter(HerSpaces.PURPOSE, typed)) {
            case PhraseOutcome.Known known -> in(request, known.subject(), known.entry());
            case PhraseOutcome.NotKnown() -> again(errors, "herspace.door.not-known");
            case PhraseOutcome.Busy() -> again(errors, "herspace.door.busy");
            case PhraseOutcome.Wait wait -> {
                errors.reject("herspace.door.wait", new Object[] {(wait.time().toSeconds() + 59) / 60}, null);
                yield "herspace/start";
            }
        };
    }

    String in(HttpServletRequest request, UUID line, UUID entry) {
        Acting.as(new Actor.Young(line), () -> {
            transaction.executeWithoutResult(status -> audit.look("herspace.enter", line));
            return true;
        });
        door.enter(request, line, entry);
        return "redirect:/pages";
    }

    private static String again(BindingResult errors, String key) {
        errors.reject(key);
        return "herspace/start";
    }
}
