package nl.veerkracht.directory;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import nl.veerkracht.access.YoungDoor;
import nl.veerkracht.web.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Searching, for everybody and for who is signed in. What was searched is sent in the form and never stands in an address. */
@Controller
class SearchController {

    static final String OPEN = "/info/50";
    static final String OPEN_ONE = "/info/51";
    static final String SIGNED_IN = "/directory";

    private final Search search;
    private final Asks asks;
    private final YoungDoor door;

    SearchController(Search search, Asks asks, YoungDoor door) {
        this.search = search;
        this.asks = asks;
        this.door = door;
    }

    @GetMapping(OPEN)
    String open(@ModelAttribute("form") SearchForm form, BindingResult errors, Model model) {
        model.addAttribute("page", search.nothingAskedYet());
        return "directory/open";
    }

    @PostMapping(OPEN)
    String find(
            @ModelAttribute("form") SearchForm form, BindingResult errors, Model model, HttpServletRequest request) {
        if (!door.isFromHere(request)) {
            throw Refused.notShown();
        }
        model.addAttribute("page", found(form, errors));
        return "directory/open";
    }

    @GetMapping(SIGNED_IN)
    String work(@ModelAttribute("form") SearchForm form, BindingResult errors, Model model) {
        model.addAttribute("page", search.nothingAskedYet());
        return "directory/work";
    }

    @PostMapping(SIGNED_IN)
    String findAtWork(@ModelAttribute("form") SearchForm form, BindingResult errors, Model model) {
        model.addAttribute("page", found(form, errors));
        return "directory/work";
    }

    private SearchPage found(SearchForm form, BindingResult errors) {
        Optional<Ages> ages = form.ages();
        if (ages.isEmpty()) {
            errors.rejectValue("age", "directory.fault.age");
        }
        Wanted wanted = form.wanted(ages.orElse(Ages.ALL), asks);
        return ages.isPresent() && wanted.isAnything() ? search.find(wanted, form.after()) : search.nothingAskedYet();
    }

    @GetMapping(OPEN_ONE + "/{id}")
    String one(@PathVariable("id") UUID id, Model model) {
        model.addAttribute("page", search.one(id));
        return "directory/one";
    }

    @GetMapping(SIGNED_IN + "/{id}")
    String oneAtWork(@PathVariable("id") UUID id, Model model) {
        model.addAttribute("page", search.one(id));
        return "directory/onework";
    }
}
