package nl.veerkracht.portal;

import nl.veerkracht.web.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows the public pages, as they are or easier to read. */
@Controller
class PortalController {

    private final Wordings wordings;
    private final Doors doors;

    PortalController(Wordings wordings, Doors doors) {
        this.wordings = wordings;
        this.doors = doors;
    }

    @GetMapping(PortalConfiguration.UNDER)
    String home(@RequestParam(name = "easy", required = false) boolean easy, Model model) {
        model.addAttribute("page", new PortalPage(wordings, doors, null, easy));
        return "portal/home";
    }

    @GetMapping(PortalConfiguration.UNDER + "/{number}")
    String page(
            @PathVariable("number") int number,
            @RequestParam(name = "easy", required = false) boolean easy,
            Model model) {
        Place place = Place.numbered(number).orElseThrow(Refused::notShown);
        model.addAttribute("page", new PortalPage(wordings, doors, place, easy));
        return "portal/page";
    }
}
