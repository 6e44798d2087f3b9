package nl.veerkracht.access;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.actor.Acting;
import nl.veerkracht.actor.OrganisationId;
import nl.veerkracht.actor.Role;
import nl.veerkracht.audit.Audit;
import nl.veerkracht.database.HouseRights;
import nl.veerkracht.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Accounts of people, as administrators and the house work with them. Every change ends the sessions of the account. */
@Component
public class Accounts {

    /** What people may have; a key that carries several organisations' signals is no person. */
    public static final List<Role> ROLES = List.of(
            Role.SIGNALLER,
            Role.LINK_CONFIRMER,
            Role.WEIGHER,
            Role.SPECIALIST,
            Role.COORDINATOR,
            Role.MANDATE_HOLDER,
            Role.HELPER,
            Role.PRIVACY_OFFICER,
            Role.ADMINISTRATOR);

    private static final Set<Role> ACROSS =
            EnumSet.of(Role.LINK_CONFIRMER, Role.WEIGHER, Role.HELPER, Role.PRIVACY_OFFICER);

    private final AccountStore store;
    private final PeopleStore people;
    private final Leaving leaving;
    private final Managing managing;
    private final ObjectProvider<RoleWatcher> watchers;
    private final HouseRights house;
    private final Audit audit;

    Accounts(
            AccountStore store,
            PeopleStore people,
            Leaving leaving,
            Managing managing,
            ObjectProvider<RoleWatcher> watchers,
            HouseRights house,
            Audit audit) {
        this.store = store;
        this.people = people;
        this.leaving = leaving;
        this.managing = managing;
        this.watchers = watchers;
        this.house = house;
        this.audit = audit;
    }

    /**
     * Who: the house (demo, load, command line). Makes an account that is active at once; how its person signs in is set apart.
     *
     * @throws Refused when name or e-mail are unusable
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

    /**
     * Who: administrators of the organisation. Its people in the order they came, the left ones too.
     *
     * @param after the last of the page before, null for the first
     */
    @Transactional
    public PeoplePage of(OrganisationId organisation, @Nullable UUID after, int limit) {
        managing.require(organisation);
        List<PersonLine> found = people.of(organisation, after, limit + 1);
        boolean more = found.size() > limit;
        List<PersonLine> shown = more ? found.subList(0, limit) : found;
        audit.look("account.list", shown.stream().map(line -> line.id().value()).toList());
        return new PeoplePage(shown, more ? Optional.of(shown.getLast().id().value()) : Optional.empty());
    }

    /** Who: administrators of her organisation. One account. */
    @Transactional
    public PersonDetail find(AccountId account) {
        PersonDetail found = require(account);
        audit.look("account.read", account.value());
        return found;
    }

    /** Who: anyone who manages this organisation asks which roles she may give there. */
    @Transactional(readOnly = true)
    public List<Role> givable() {
        boolean all = managing.all();
        return ROLES.stream().filter(role -> all || !ACROSS.contains(role)).toList();
    }

    /**
     * Who: administrators of her organisation, not about themselves; roles that look across organisations only those of the operating organisation.
     *
     * @param version of the account as the administrator saw it
     * @throws OptimisticLockingFailureException when it was changed meanwhile
     */
    @Transactional
    public void changeRoles(AccountId account, Set<Role> wanted, int version) {
        PersonDetail before = requireOther(account);
        List<Role> givable = givable();
        Set<Role> roles = EnumSet.noneOf(Role.class);
        before.roles().stream().filter(role -> !givable.contains(role)).forEach(roles::add);
        wanted.stream().filter(givable::contains).forEach(roles::add);
        if (!people.changeRoles(account, roles, version)) {
            throw new OptimisticLockingFailureException("account");
        }
        String codes = roles.stream()
                .map(Role::code)
                .sorted()
                .reduce((a, b) -> a + "," + b)
                .orElse("none");
        audit.change("account.roles", account.value(), Map.of("roles", codes));
        tell(account, before.state() == AccountState.ACTIVE ? roles : Set.of());
    }

    /** Who: administrators of her organisation, not about themselves, and the house. She may not sign in for now, and is signed out at once. */
    @Transactional
    public void block(AccountId account) {
        move(account, AccountState.BLOCKED, AccountState.ACTIVE, AccountState.INVITED);
    }

    /** Who: administrators of her organisation. She may sign in again. */
    @Transactional
    public void unblock(AccountId account) {
        move(account, AccountState.ACTIVE, AccountState.BLOCKED);
    }

    /**
     * Who: administrators of her organisation, not about themselves. She has left: nothing lets her in any more, her parts in teams end, and a mandate
     * holder of her organisation is asked to hand over what may not be without somebody.
     */
    @Transactional
    public void end(AccountId account) {
        PersonDetail before = requireOther(account);
        move(account, AccountState.ENDED, AccountState.ACTIVE, AccountState.INVITED, AccountState.BLOCKED);
        leaving.left(before);
    }

    /** Who: administrators of her organisation. How much she holds that would have to be handed over: kinds of things, and how many of each. */
    @Transactional(readOnly = true)
    public Map<String, Long> holds(AccountId account) {
        require(account);
        return leaving.holds(account);
    }

    private void tell(AccountId account, Set<Role> roles) {
        house.run("access.roles-changed", () -> watchers.forEach(watcher -> watcher.changed(account, roles)));
    }

    private void move(AccountId account, AccountState to, AccountState... from) {
        PersonDetail before = requireOther(account);
        if (!people.changeState(account, to, List.of(from))) {
            throw new Refused("access.person.state");
        }
        audit.change("account.state", account.value(), Map.of("state", to.code()));
        tell(account, to == AccountState.ACTIVE ? before.roles() : Set.of());
    }

    private PersonDetail requireOther(AccountId account) {
        if (Acting.current().account().filter(account::equals).isPresent()) {
            throw new Refused("access.person.yourself");
        }
        return require(account);
    }

    private PersonDetail require(AccountId account) {
        PersonDetail found =
                house.call("access.person", () -> people.find(account)).orElseThrow(Refused::notShown);
        managing.require(found.organisation());
        return found;
    }
}
