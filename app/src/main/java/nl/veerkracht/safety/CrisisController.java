package nl.veerkracht.safety;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What to do now, in order; one press from every screen. */
@Controller
class CrisisController {

    @GetMapping("/crisis")
    String crisis() {
        return "safety/crisis";
    }
}
