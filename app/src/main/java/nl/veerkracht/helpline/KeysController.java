package nl.veerkracht.helpline;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.veerkracht.access.SixWords;
import nl.veerkracht.actor.AccountId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The page of keys, and what its script asks. */
@Controller
class KeysController {

    private static final String HERE = "/helpline";
    private static final Locale DUTCH = Locale.of("nl");

    /** @param wrapped the private half under the helper's six words */
    record Own(String publicKey, String wrapped) {}

    /**
     * @param publicKey of the key it opens
     * @param wrapped the private half under what the passkey derives from the salt
     */
    record Opens(String publicKey, String credential, String salt, String wrapped) {}

    record Which(String credential) {}

    record Given(UUID helper, int version, String wrapped) {
        Share share() {
            return new Share(new AccountId(helper), version, wrapped);
        }
    }

    record Gifts(List<Given> shares) {
        List<Share> all() {
            return shares.stream().map(Given::share).toList();
        }
    }

    record Change(int version, String publicKey, List<Given> shares) {}

    record Rewrapping(int version, List<Rewrapped> talks) {}

    private final Helpline helpline;
    private final SixWords words;

    KeysController(Helpline helpline, SixWords words) {
        this.helpline = helpline;
        this.words = words;
    }

    @GetMapping("/helpline/keys")
    String page(@RequestParam(name = "next", required = false) @Nullable String next, Model model) {
        model.addAttribute("page", helpline.keysPage());
        model.addAttribute(
                "next", next != null && next.matches("/helpline/[0-9a-f-]{36}(/[a-z0-9/-]{0,60})?") ? next : HERE);
        return "helpline/keys";
    }

    @GetMapping("/helpline/keys/state")
    @ResponseBody
    ResponseEntity<KeysJson> state(HttpServletRequest request) {
        return TalkJson.fresh(KeysJson.of(helpline.keys(), request.getSession().getId()));
    }

    @GetMapping("/helpline/keys/words")
    @ResponseBody
    List<String> words() {
        helpline.keys();
        return List.of(words.small(DUTCH));
    }

    @PostMapping("/helpline/keys/own")
    @ResponseBody
    ResponseEntity<Void> own(@RequestBody Own own) {
        helpline.makeKey(own.publicKey(), own.wrapped());
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/helpline/keys/passkeys")
    @ResponseBody
    ResponseEntity<Void> passkey(@RequestBody Opens opens) {
        helpline.addPasskey(opens.publicKey(), opens.credential(), opens.salt(), opens.wrapped());
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/helpline/keys/passkeys/remove")
    @ResponseBody
    ResponseEntity<Void> noPasskey(@RequestBody Which which) {
        helpline.removePasskey(which.credential());
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/helpline/keys/team")
    @ResponseBody
    ResponseEntity<Void> team(@RequestBody Change change) {
        helpline.changeTeamKey(change.version(), change.publicKey(), new Gifts(change.shares()).all());
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/helpline/keys/shares")
    @ResponseBody
    ResponseEntity<Void> give(@RequestBody Gifts gifts) {
        helpline.giveTeamKey(gifts.all());
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/helpline/keys/rewrap")
    @ResponseBody
    ResponseEntity<RewrapBatch> behind(@RequestParam(name = "after", required = false) @Nullable UUID after) {
        return TalkJson.fresh(helpline.behind(after));
    }

    @PostMapping("/helpline/keys/rewrap")
    @ResponseBody
    ResponseEntity<Void> rewrap(@RequestBody Rewrapping rewrapping) {
        helpline.rewrap(rewrapping.version(), rewrapping.talks());
        return ResponseEntity.noContent().build();
    }
}
