package nl.veerkracht.access;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.actor.Acting;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.OrganisationId;
import nl.veerkracht.actor.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Names and organisations of colleagues. */
@Component
public class Colleagues {

    private final ColleagueStore store;
    private final NameWords words;

    Colleagues(ColleagueStore store, NameWords words) {
        this.store = store;
        this.words = words;
    }

    /** Who: anyone signed in, and the house. Colleagues by id in one query, also those whose account has ended; unknown ids are left out. */
    @Transactional(readOnly = true)
    public Map<AccountId, Colleague> of(Collection<AccountId> accounts) {
        return accounts.isEmpty() ? Map.of() : store.of(accounts);
    }

    /** Who: anyone signed in, and the house. One colleague. */
    @Transactional(readOnly = true)
    public Optional<Colleague> of(AccountId account) {
        return Optional.ofNullable(of(List.of(account)).get(account));
    }

    /** Who: as {@link Teams#on(UUID)}. Everybody on a dossier's team with her name, in one query; the coordinator first. */
    @Transactional(readOnly = true)
    public List<Teammate> team(UUID dossier) {
        return store.team(dossier);
    }

    /** Who: anyone signed in, and the house. The roles of a colleague; none when the account is not active. */
    @Transactional(readOnly = true)
    public Set<Role> rolesOf(AccountId account) {
        return store.rolesOf(account);
    }

    /**
     * Who: anyone signed in, and the house. Active colleagues with a role, those of one's own organisation first.
     *
     * @param after where the page before ended, null for the first
     */
    @Transactional(readOnly = true)
    public ColleaguePage withRole(Role role, @Nullable String after, int limit) {
        UUID own = own();
        AccountCursor from = AccountCursor.of(after);
        return AccountCursor.page(store.withRole(role, own, from, limit + 1), limit, own);
    }

    /**
     * Who: anyone signed in, and the house. Active colleagues whose name has all these words; whole words, capitals and accents do not matter. At most
     * {@code limit}.
     *
     * @param role only colleagues with this role, or null for all
     */
    @Transactional(readOnly = true)
    public List<Colleague> named(String name, @Nullable Role role, int limit) {
        List<byte[]> wanted = words.of(name);
        return wanted.isEmpty() ? List.of() : store.named(wanted, role, limit);
    }

    /** Who: anyone signed in, and the house. Active colleagues with a role, those of this organisation first, at most {@code limit}. */
    @Transactional(readOnly = true)
    public List<Colleague> near(OrganisationId organisation, Role role, int limit) {
        return store.withRole(role, organisation.value(), AccountCursor.of(null), limit);
    }

    /** Who: anyone signed in, and the house. Active colleagues of one organisation with a role, at most {@code limit}. */
    @Transactional(readOnly = true)
    public List<Colleague> of(OrganisationId organisation, Role role, int limit) {
        return near(organisation, role, limit).stream()
                .filter(one -> one.organisationId().equals(organisation))
                .toList();
    }

    private static @Nullable UUID own() {
        Actor actor = Acting.current();
        return actor.organisation().map(id -> id.value()).orElse(null);
    }
}
