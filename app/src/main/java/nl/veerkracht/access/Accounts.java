package nl.veerkracht.access;

import java.util.Map;
import java.util.Optional;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.audit.Audit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Accounts of people. */
@Component
public class Accounts {

    private final AccountStore store;
    private final Managing managing;
    private final Audit audit;

    Accounts(AccountStore store, Managing managing, Audit audit) {
        this.store = store;
        this.managing = managing;
        this.audit = audit;
    }

    /**
     * Who: the house (demo, load, command line). Makes an account that is active at once; how its person signs in is set apart.
     *
     * @throws nl.veerkracht.web.Refused when name or e-mail are unusable or the e-mail has an account
     */
    @Transactional
    public AccountId enrol(NewAccount fresh) {
        managing.requireHouse();
        AccountId id = AccountId.random();
        store.insert(id, Written.clean(fresh), AccountState.ACTIVE);
        audit.change("account.enrol", id.value(), Map.of("state", "active"));
        return id;
    }

    /** Who: the house. The account that signs in with this e-mail. */
    @Transactional(readOnly = true)
    public Optional<AccountId> byEmail(String email) {
        managing.requireHouse();
        return store.byEmail(email);
    }
}
