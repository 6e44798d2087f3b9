package nl.veerkracht.access;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.actor.Acting;
import nl.veerkracht.actor.OrganisationId;
import nl.veerkracht.actor.Role;
import nl.veerkracht.audit.Audit;
import nl.veerkracht.database.HouseRights;
import nl.veerkracht.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One-time links by which people come in: {@code /invitation/<token>}. Only a keyed hash of the token is kept. */
@Component
public class Invitations {

    static final Duration LASTS = Duration.ofDays(7);

    private final InvitationStore store;
    private final AccountStore accounts;
    private final OrganisationStore organisations;
    private final Managing managing;
    private final Accounts people;
    private final AsHouse house;
    private final HouseRights rights;
    private final Audit audit;

    Invitations(
            InvitationStore store,
            AccountStore accounts,
            OrganisationStore organisations,
            Managing managing,
            Accounts people,
            AsHouse house,
            HouseRights rights,
            Audit audit) {
        this.store = store;
        this.accounts = accounts;
        this.organisations = organisations;
        this.managing = managing;
        this.people = people;
        this.house = house;
        this.rights = rights;
        this.audit = audit;
    }

    /**
     * Who: the house (command line), at its start. The token of a link for the very first administrator, or empty when there is any account. A new
     * token replaces the one before.
     */
    @Transactional
    public Optional<String> first() {
        managing.requireHouse();
        if (store.anybodyHasAnAccount()) {
            return Optional.empty();
        }
        String token = Secrets.fresh();
        store.insert(null, token, LASTS, null);
        return Optional.of(token);
    }

    /**
     * Who: administrators of the organisation, and the house. Makes an account and a link for its person.
     *
     * @return the link's token, which cannot be shown again
     * @throws Refused when name or e-mail are unusable, or the e-mail has an account already
     */
    @Transactional
    public Invited invite(NewAccount fresh) {
        managing.require(fresh.organisation());
        if (!people.givable().containsAll(fresh.roles())) {
            throw Refused.notShown();
        }
        NewAccount clean = Written.clean(fresh);
        if (rights.call("access.invite", () -> accounts.byEmail(clean.email())).isPresent()) {
            throw new Refused("access.email.taken");
        }
        AccountId id = AccountId.random();
        rights.run("access.invite", () -> accounts.insert(id, clean, AccountState.INVITED));
        audit.change("account.invite", List.of(id.value(), fresh.organisation().value()), Map.of("state", "invited"));
        return new Invited(id, link(id));
    }

    /** Who: administrators of her organisation. A fresh link for who lost her way in or never came; using it replaces how she signed in. */
    @Transactional
    public Invited again(AccountId account) {
        managing.require(accounts.organisation(account).orElseThrow(Refused::notShown));
        audit.change("account.invite-again", account.value(), Map.of());
        return new Invited(account, link(account));
    }

    /** An account and the token of its link. */
    public record Invited(AccountId account, String token) {
        @Override
        public String toString() {
            return "Invited[redacted]";
        }
    }

    private String link(AccountId account) {
        String token = Secrets.fresh();
        AccountId by = Acting.current().account().orElse(null);
        rights.run("access.invite", () -> store.insert(account, token, LASTS, by));
        return token;
    }

    Optional<Invitation> open(String token) {
        return house.call("access.invitation", () -> store.open(token));
    }

    /** Uses the link up and makes the account active under this name; empty when somebody used it in between. For work as the house. */
    Optional<AccountId> use(Invitation invitation, NewAccount person) {
        if (!store.use(invitation)) {
            return Optional.empty();
        }
        AccountId id = invitation.whose();
        if (invitation.isFirst()) {
            firstAdministrator(id, person);
        }
        accounts.activate(id, Written.name(person.name()));
        audit.change("account.accept", id.value(), Map.of("state", "active"));
        return Optional.of(id);
    }

    private void firstAdministrator(AccountId id, NewAccount person) {
        if (store.anybodyHasAnAccount()) {
            throw Refused.notShown();
        }
        accounts.insert(id, Written.clean(person), AccountState.INVITED);
    }

    OrganisationId operating(String name) {
        return organisations
                .operating()
                .orElseGet(() -> organisations
                        .insert(Written.name(name), Organisation.State.CONFIRMED, true)
                        .orElseThrow(() -> new Refused("access.organisation.taken")));
    }

    static Set<Role> firstRoles() {
        return Set.of(Role.ADMINISTRATOR);
    }
}
