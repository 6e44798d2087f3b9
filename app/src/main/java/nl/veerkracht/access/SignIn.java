package nl.veerkracht.access;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.actor.Acting;
import nl.veerkracht.audit.Audit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The door: e-mail, password and one-time code together, in one answer and with the same work whoever knocks. */
@Component
class SignIn {

    private static final byte[] NOBODYS = OneTimeCodes.secret();

    private final CredentialStore store;
    private final Attempts attempts;
    private final Passwords passwords;
    private final OneTimeCodes codes;
    private final AsHouse house;
    private final Audit audit;

    SignIn(
            CredentialStore store,
            Attempts attempts,
            Passwords passwords,
            OneTimeCodes codes,
            AsHouse house,
            Audit audit) {
        this.store = store;
        this.attempts = attempts;
        this.passwords = passwords;
        this.codes = codes;
        this.house = house;
        this.audit = audit;
    }

    /**
     * Signs in with a password and a code.
     *
     * @param device the id of a browser that signed in with this e-mail before, or null
     */
    SignInOutcome withPassword(String email, String password, String code, @Nullable String device) {
        byte[] bucket = attempts.bucket(email, device);
        Optional<Duration> wait = house.call("sign-in.count", () -> attempts.count(bucket));
        if (wait.isPresent()) {
            return new SignInOutcome.Wait(wait.get());
        }
        Optional<Credentials> found = house.call("sign-in.find", () -> store.byEmail(email));
        try {
            boolean right = passwords.matches(
                    password, found.map(Credentials::passwordHash).orElse(null));
            return decide(found, right, code, bucket);
        } catch (Passwords.Busy e) {
            return new SignInOutcome.Busy();
        }
    }

    private SignInOutcome decide(Optional<Credentials> found, boolean right, String code, byte[] bucket) {
        byte[] secret = found.map(Credentials::totpSecret).orElse(NOBODYS);
        OptionalLong step = codes.step(secret, code);
        return house.call("sign-in.decide", () -> {
            boolean open = right
                    && step.isPresent()
                    && found.filter(Credentials::open)
                            .filter(known -> store.useStep(known.account(), step.getAsLong()))
                            .isPresent();
            if (!open) {
                audit.change("account.not-known", subjects(found), Map.of("how", "password"));
                return new SignInOutcome.NotKnown();
            }
            attempts.forget(bucket);
            return known(found.get(), "password");
        });
    }

    /** Notes that she is in; for every way of signing in, in the transaction that decided it. */
    SignInOutcome known(Credentials credentials, String how) {
        return Acting.as(credentials.person(), () -> {
            audit.change("account.sign-in", credentials.account().value(), Map.of("how", how));
            return new SignInOutcome.Known(credentials.signedIn());
        });
    }

    /** Whether this is the person's own password and a fresh code: asked again before she changes how she signs in. */
    boolean isHerself(AccountId account, String password, String code) {
        byte[] bucket = attempts.bucket(account.value().toString(), null);
        if (house.call("sign-in.count", () -> attempts.count(bucket)).isPresent()) {
            return false;
        }
        Credentials credentials =
                house.call("sign-in.find", () -> store.of(account)).orElseThrow();
        boolean right = passwords.matches(password, credentials.passwordHash());
        byte[] secret = credentials.totpSecret();
        OptionalLong step = codes.step(secret == null ? NOBODYS : secret, code);
        return right
                && step.isPresent()
                && house.call("sign-in.step", () -> {
                    attempts.forget(bucket);
                    return store.useStep(account, step.getAsLong());
                });
    }

    private static List<UUID> subjects(Optional<Credentials> found) {
        return found.map(known -> List.of(known.account().value())).orElse(List.of());
    }
}
