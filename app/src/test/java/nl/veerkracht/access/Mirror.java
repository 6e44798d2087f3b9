package nl.veerkracht.access;

import nl.veerkracht.actor.Acting;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells a test who acts. */
@RestController
class Mirror {

    @GetMapping({"/test/who", "/api/test/who"})
    String who() {
        return Acting.current().toString();
    }

    @PostMapping({"/test/change", "/api/test/change"})
    String change() {
        return Acting.current().toString();
    }
}
