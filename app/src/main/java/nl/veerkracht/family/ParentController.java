package nl.veerkracht.family;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.veerkracht.access.PhraseOutcome;
import nl.veerkracht.access.Phrases;
import nl.veerkracht.access.YoungDoor;
import nl.veerkracht.actor.Acting;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** Where a parent comes in with six words and reads what is shared. No cookie is set before; nothing tells whom it is about until one reads on. */
@Controller
class ParentController {

    record Typed(@Nullable String words) {}

    private final Phrases phrases;
    private final YoungDoor door;
    private final ParentDoor parents;
    private final Families families;

    ParentController(Phrases phrases, YoungDoor door, ParentDoor parents, Families families) {
        this.phrases = phrases;
        this.door = door;
        this.parents = parents;
        this.families = families;
    }

    @GetMapping(FamilyConfiguration.DOOR)
    String show(@ModelAttribute("form") Typed form) {
        return Acting.current() instanceof Actor.Parent ? "redirect:" + FamilyConfiguration.PAGES : "family/start";
    }

    @PostMapping(FamilyConfiguration.DOOR)
    String enter(@ModelAttribute("form") Typed form, BindingResult errors, HttpServletRequest request) {
        if (!door.isFromHere(request)) {
            throw Refused.notShown();
        }
        String typed = Objects.requireNonNullElse(form.words(), "");
        return switch (phrases.enter(Families.PURPOSE, typed)) {
            case PhraseOutcome.Known known -> in(known.subject(), known.entry(), errors, request);
            case PhraseOutcome.NotKnown() -> again(errors, "family.door.not-known");
            case PhraseOutcome.Busy() -> again(errors, "family.door.busy");
            case PhraseOutcome.Wait wait -> {
                errors.reject("family.door.wait", new Object[] {(wait.time().toSeconds() + 59) / 60}, null);
                yield "family/start";
            }
        };
    }

    private String in(UUID parent, UUID entry, BindingResult errors, HttpServletRequest request) {
        Optional<Actor.Parent> known = parents.known(parent);
        if (known.isEmpty()) {
            return again(errors, "family.door.not-known");
        }
        door.enter(request, known.get(), entry);
        return "redirect:" + FamilyConfiguration.PAGES;
    }

    private static String again(BindingResult errors, String key) {
        errors.reject(key);
        return "family/start";
    }

    @GetMapping(FamilyConfiguration.PAGES)
    String first(Model model) {
        model.addAttribute("mine", families.mine());
        return "family/first";
    }

    @GetMapping(FamilyConfiguration.PAGES + "/1")
    String read(Model model) {
        ForParent mine = families.mine();
        if (mine.open().isEmpty()) {
            return "redirect:" + FamilyConfiguration.PAGES;
        }
        model.addAttribute("mine", mine);
        return "family/read";
    }

    @PostMapping(FamilyConfiguration.PAGES + "/stop")
    String stop(HttpServletRequest request) {
        door.leave(request);
        return "redirect:" + FamilyConfiguration.DOOR;
    }
}
