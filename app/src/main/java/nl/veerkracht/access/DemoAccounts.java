package nl.veerkracht.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.audit.Audit;
import nl.veerkracht.web.Refused;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Made-up people anybody may be with one press, only where {@code veerkracht.demo} is on. */
@Component
public class DemoAccounts {

    private final boolean on;
    private final DemoAccountStore store;
    private final CredentialStore credentials;
    private final SignIn signIn;
    private final Managing managing;
    private final AsHouse house;
    private final Audit audit;

    DemoAccounts(
            @Value("${veerkracht.demo:false}") boolean on,
            DemoAccountStore store,
            CredentialStore credentials,
            SignIn signIn,
            Managing managing,
            AsHouse house,
            Audit audit) {
        this.on = on;
        this.store = store;
        this.credentials = credentials;
        this.signIn = signIn;
        this.managing = managing;
        this.house = house;
        this.audit = audit;
    }

    /**
     * Who: the house (demo). Puts an account on the sign-in page of a demo.
     *
     * @param place lower stands higher
     */
    @Transactional
    public void offer(AccountId account, int place) {
        managing.requireHouse();
        store.offer(account, place);
        audit.change("account.demo", account.value(), Map.of("place", String.valueOf(place)));
    }

    /** Who: anyone, where the demo is on; elsewhere the list is empty. */
    public List<DemoAccount> offered() {
        return on ? house.call("demo.offered", store::all) : List.of();
    }

    SignedIn enter(AccountId account) {
        Optional<Credentials> found = house.call(
                "demo.enter",
                () -> credentials.of(account).filter(known -> on && known.open() && store.isOffered(account)));
        Credentials known = found.orElseThrow(Refused::notShown);
        house.run("demo.enter", () -> signIn.known(known, "demo"));
        return known.signedIn();
    }
}
