package nl.veerkracht.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.actor.Acting;
import nl.veerkracht.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the passkey script asks of the server: at the door, on the page of a link, and on one's own page. */
@RestController
class PasskeyScreen {

    private static final String CHALLENGE = "passkey";

    /**
     * What a browser made.
     *
     * @param credential the browser's own JSON, as text
     * @param label a name for a new passkey
     */
    record Made(String credential, @Nullable String label) {}

    /** What stands in the fields of the page of a link; organisation and e-mail only of the very first. */
    record Who(
            @Nullable String name,
            @Nullable String organisation,
            @Nullable String email) {

        /** As chosen, once it can be used. */
        Arrival.Chosen forLink(Invitation invitation) {
            Arrival.Chosen chosen = new Arrival.Chosen(typed(name), typed(organisation), typed(email));
            boolean first = invitation.isFirst();
            if (!Written.isName(chosen.name())
                    || first && !Written.isName(chosen.organisation())
                    || first && !Written.isEmail(chosen.email())) {
                throw new NotFilledIn();
            }
            return chosen;
        }
    }

    /** A new passkey of who comes by a link: {@link Made} and {@link Who} in one. */
    record Joining(
            String credential,
            @Nullable String name,
            @Nullable String organisation,
            @Nullable String email) {
        Who who() {
            return new Who(name, organisation, email);
        }
    }

    /** The page of a link does not say yet who comes. */
    static final class NotFilledIn extends RuntimeException {
        NotFilledIn() {
            super("The fields are not filled in.", null, false, false);
        }
    }

    private final Passkeys passkeys;
    private final CredentialStore credentials;
    private final MySignIn mine;
    private final InvitationScreen links;
    private final Arrival arrival;
    private final SignIn signIn;
    private final Door door;
    private final Sessions sessions;
    private final AsHouse house;

    PasskeyScreen(
            Passkeys passkeys,
            CredentialStore credentials,
            MySignIn mine,
            InvitationScreen links,
            Arrival arrival,
            SignIn signIn,
            Door door,
            Sessions sessions,
            AsHouse house) {
        this.passkeys = passkeys;
        this.credentials = credentials;
        this.mine = mine;
        this.links = links;
        this.arrival = arrival;
        this.signIn = signIn;
        this.door = door;
        this.sessions = sessions;
        this.house = house;
    }

    @PostMapping(path = "/sign-in/passkey/options", produces = MediaType.APPLICATION_JSON_VALUE)
    String toSignIn(HttpServletRequest request) {
        return passkeys.toSignIn(request, fresh(request));
    }

    @PostMapping("/sign-in/passkey")
    Map<String, String> signIn(@RequestBody Made made, HttpServletRequest request) {
        Bytes challenge = taken(request);
        SignedIn person = house.call("passkey.sign-in", () -> {
            AccountId account = passkeys.verify(request, challenge, made.credential());
            Credentials known =
                    credentials.of(account).filter(Credentials::open).orElseThrow(Refused::notShown);
            signIn.known(known, "passkey");
            return known.signedIn();
        });
        return Map.of("to", door.enter(request, person));
    }

    @PostMapping(path = "/me/passkeys/options", produces = MediaType.APPLICATION_JSON_VALUE)
    String toAdd(HttpServletRequest request) {
        Bytes challenge = fresh(request);
        Me me = mine.me();
        return house.call(
                "passkey.options", () -> passkeys.toRegister(request, challenge, me.id(), me.email(), me.name()));
    }

    @PostMapping("/me/passkeys")
    Map<String, String> add(@RequestBody Made made, HttpServletRequest request) {
        Bytes challenge = taken(request);
        AccountId account = Acting.current().account().orElseThrow(Refused::notShown);
        mine.addPasskey(
                account,
                () -> passkeys.register(request, challenge, account, label(typed(made.label())), made.credential()));
        return Map.of("to", "/me");
    }

    @PostMapping(path = "/invitation/passkey/options", produces = MediaType.APPLICATION_JSON_VALUE)
    String toJoin(@RequestBody Who who, HttpServletRequest request) {
        Invitation invitation = links.current(request).orElseThrow(Refused::notShown);
        Arrival.Chosen chosen = who.forLink(invitation);
        String email = invitation.isFirst() ? chosen.email() : invitation.email();
        Bytes challenge = fresh(request);
        return house.call(
                "passkey.options",
                () -> passkeys.toRegister(request, challenge, invitation.whose(), email, chosen.name()));
    }

    @PostMapping("/invitation/passkey")
    Map<String, String> join(@RequestBody Joining made, HttpServletRequest request) {
        Bytes challenge = taken(request);
        Invitation invitation = links.current(request).orElseThrow(Refused::notShown);
        SignedIn person = arrival.withPasskey(
                        invitation,
                        made.who().forLink(invitation),
                        account -> passkeys.register(request, challenge, account, label(""), made.credential()))
                .orElseThrow(Refused::notShown);
        return Map.of("to", door.enter(request, person));
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.UNPROCESSABLE_CONTENT)
    Map<String, String> notAccepted(Ceremony.NotAccepted e) {
        return Map.of("error", "not-accepted");
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.UNPROCESSABLE_CONTENT)
    Map<String, String> notFilledIn(NotFilledIn e) {
        return Map.of("error", "fields");
    }

    private Bytes fresh(HttpServletRequest request) {
        Bytes challenge = Passkeys.challenge();
        sessions.keep(request, CHALLENGE, challenge.toBase64UrlString());
        return challenge;
    }

    private Bytes taken(HttpServletRequest request) {
        return Optional.ofNullable(sessions.take(request, CHALLENGE))
                .map(Bytes::fromBase64)
                .orElseThrow(Refused::notShown);
    }

    private static String typed(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    private static String label(String label) {
        return Written.isName(label) ? label.strip() : "Passkey";
    }
}
