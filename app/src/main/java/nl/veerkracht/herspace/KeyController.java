package nl.veerkracht.herspace;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import nl.veerkracht.access.YoungDoor;
import nl.veerkracht.actor.Acting;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.web.Notice;
import nl.veerkracht.web.Refused;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Her passkeys: coming in with one, and adding and taking one away in her own space. They exist only with a script; her words never need one. */
@Controller
class KeyController {

    private static final int UNPROCESSABLE = 422;

    /** What a browser made, in its own JSON as text. */
    record Made(String credential) {}

    private final HerKeys keys;
    private final DoorController entering;
    private final YoungDoor door;

    KeyController(HerKeys keys, DoorController entering, YoungDoor door) {
        this.keys = keys;
        this.entering = entering;
        this.door = door;
    }

    @GetMapping(HerSpaceConfiguration.DOOR + "/2")
    String show() {
        return Acting.current() instanceof Actor.Young ? "redirect:/pages" : "herspace/key";
    }

    @PostMapping(path = HerSpaceConfiguration.DOOR + "/2/options", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    String toEnter(HttpServletRequest request) {
        requireFromHere(request);
        return keys.toEnter(request);
    }

    @PostMapping(HerSpaceConfiguration.DOOR + "/2")
    @ResponseBody
    ResponseEntity<Map<String, String>> enter(@RequestBody Made made, HttpServletRequest request) {
        requireFromHere(request);
        return keys.enter(request, made.credential())
                .map(opened -> entering.in(request, opened.line(), opened.entry()))
                .map(path -> ResponseEntity.ok(Map.of("to", "/pages")))
                .orElseGet(KeyController::notAccepted);
    }

    @GetMapping("/pages/11")
    String mine(Model model) {
        model.addAttribute("page", keys.page());
        return "herspace/keys";
    }

    @PostMapping(path = "/pages/11/options", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    String toAdd(HttpServletRequest request) {
        return keys.toAdd(request);
    }

    @PostMapping("/pages/11")
    @ResponseBody
    ResponseEntity<Map<String, String>> add(@RequestBody Made made, HttpServletRequest request) {
        return keys.add(request, made.credential()) ? ResponseEntity.ok(Map.of("to", "/pages/11")) : notAccepted();
    }

    @PostMapping("/pages/11/away")
    String remove(@RequestParam("key") UUID key, RedirectAttributes redirect) {
        keys.remove(key);
        Notice.after(redirect, "herspace.key.gone");
        return "redirect:/pages/11";
    }

    private void requireFromHere(HttpServletRequest request) {
        if (!door.isFromHere(request)) {
            throw Refused.notShown();
        }
    }

    private static ResponseEntity<Map<String, String>> notAccepted() {
        return ResponseEntity.status(UNPROCESSABLE).body(Map.of("error", "not-accepted"));
    }
}
