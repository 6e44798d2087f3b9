package nl.veerkracht.herspace;

import jakarta.servlet.http.HttpServletRequest;
import nl.veerkracht.access.YoungDoor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Her pages, to read. The first one says nothing about what this is, until she goes on. */
@Controller
class HerController {

    private static final int FURTHEST_BACK = 240;

    private final HerReading reading;
    private final HerWriting writing;
    private final YoungDoor door;

    HerController(HerReading reading, HerWriting writing, YoungDoor door) {
        this.reading = reading;
        this.writing = writing;
        this.door = door;
    }

    @GetMapping("/pages")
    String first() {
        return "herspace/first";
    }

    @GetMapping("/pages/1")
    String home(Model model) {
        return shown(model, reading.home(), "home");
    }

    @GetMapping("/pages/2")
    String plan(Model model) {
        return shown(model, reading.plan(), "plan");
    }

    @GetMapping("/pages/3")
    String team(Model model) {
        return shown(model, reading.team(), "team");
    }

    @GetMapping("/pages/4")
    String shared(Model model) {
        return shown(model, reading.shared(), "shared");
    }

    @GetMapping("/pages/5")
    String looks(@RequestParam(name = "n", defaultValue = "0") int back, Model model) {
        int asked = Math.clamp(back, 0, FURTHEST_BACK);
        model.addAttribute("back", asked);
        return shown(model, reading.looks(asked), "looks");
    }

    @GetMapping("/pages/9")
    String mine(Model model) {
        return shown(model, reading.home(), "mine");
    }

    private static String shown(Model model, HerPage<?> page, String template) {
        model.addAttribute("page", page);
        return "herspace/" + template;
    }

    @PostMapping("/pages/short")
    String easy(@RequestParam(name = "on", defaultValue = "false") boolean on) {
        writing.readEasy(on);
        return "redirect:/pages/1";
    }

    @PostMapping("/pages/stop")
    String stop(HttpServletRequest request) {
        door.leave(request);
        return "redirect:/start";
    }

    @PostMapping("/pages/stop-everywhere")
    String stopEverywhere(HttpServletRequest request) {
        writing.endSessions();
        door.leave(request);
        return "redirect:/start";
    }
}
