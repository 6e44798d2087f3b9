package nl.veerkracht.chat;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import nl.veerkracht.access.SixWords;
import nl.veerkracht.access.YoungDoor;
import nl.veerkracht.web.Refused;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The visitor's page, and the words it draws a phrase from: the same 4,096 for everybody, so asking for them tells nothing. */
@Controller
class PageController {

    private static final int MOST = 100;

    private final TeamKeys keys;
    private final OpeningHours hours;
    private final ChatTerms terms;
    private final SixWords words;
    private final YoungDoor door;

    PageController(TeamKeys keys, OpeningHours hours, ChatTerms terms, SixWords words, YoungDoor door) {
        this.keys = keys;
        this.hours = hours;
        this.terms = terms;
        this.words = words;
        this.door = door;
    }

    @GetMapping(ChatConfiguration.UNDER)
    String show(Model model) {
        model.addAttribute("page", ChatPage.of(keys.newest(), hours, terms.silentDays()));
        return "chat/page";
    }

    @PostMapping(ChatConfiguration.UNDER + "/words")
    ResponseEntity<byte[]> words(HttpServletRequest request) throws IOException {
        if (!door.isFromHere(request)) {
            throw Refused.notShown();
        }
        byte[] sent = request.getInputStream().readNBytes(MOST);
        Locale language = Locale.of(Wire.text(Wire.object(sent, "language"), "language"));
        // The type is one that is made small on the way.
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/javascript;charset=UTF-8"))
                .cacheControl(CacheControl.noStore())
                .body(words.small(language).getBytes(StandardCharsets.UTF_8));
    }

    @ExceptionHandler
    ResponseEntity<Void> malformed(Wire.Malformed e) {
        return ResponseEntity.unprocessableContent().build();
    }
}
