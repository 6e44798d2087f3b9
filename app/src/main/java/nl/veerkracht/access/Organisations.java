package nl.veerkracht.access;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.veerkracht.actor.OrganisationId;
import nl.veerkracht.audit.Audit;
import nl.veerkracht.database.HouseRights;
import nl.veerkracht.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Organisations that take part. */
@Component
public class Organisations {

    private final OrganisationStore store;
    private final Managing managing;
    private final HouseRights house;
    private final Audit audit;

    Organisations(OrganisationStore store, Managing managing, HouseRights house, Audit audit) {
        this.store = store;
        this.managing = managing;
        this.house = house;
        this.audit = audit;
    }

    /**
     * Who: the house, and administrators of the operating organisation. The organisation with this name, made as confirmed when it is new.
     *
     * @throws nl.veerkracht.web.Refused when the name is unusable
     */
    @Transactional
    public OrganisationId confirmed(String name) {
        managing.requireAll();
        return ensure(name, Organisation.State.CONFIRMED);
    }

    /** Who: the house. Makes, or finds, the organisation whose administrators manage all. There is one. */
    @Transactional
    public OrganisationId operating(String name) {
        managing.requireHouse();
        Optional<OrganisationId> one = store.operating();
        if (one.isPresent()) {
            return one.get();
        }
        OrganisationId id = store.insert(Written.name(name), Organisation.State.CONFIRMED, true)
                .orElseGet(() -> store.operating().orElseThrow());
        audit.change("organisation.create", id.value(), Map.of("state", "confirmed"));
        return id;
    }

    /**
     * Who: rooms that take in signals, for a key that may carry several organisations' signals. The organisation with this name, made as not yet
     * confirmed when it is new. Capitals do not matter.
     */
    @Transactional
    public OrganisationId named(String name) {
        return ensure(name, Organisation.State.UNCONFIRMED);
    }

    private OrganisationId ensure(String name, Organisation.State state) {
        String clean = Written.name(name);
        return store.byName(clean).orElseGet(() -> insert(clean, state));
    }

    private OrganisationId insert(String name, Organisation.State state) {
        Optional<OrganisationId> fresh = house.call("access.organisation-add", () -> store.insert(name, state, false));
        fresh.ifPresent(id -> audit.change("organisation.create", id.value(), Map.of("state", state.code())));
        // Empty when somebody else made it in between.
        return fresh.or(() -> store.byName(name)).orElseThrow();
    }

    /** Who: anyone. An organisation; organisations are public. */
    @Transactional(readOnly = true)
    public Optional<Organisation> find(OrganisationId id) {
        return store.find(id);
    }

    /**
     * Who: administrators of the operating organisation. Organisations by name.
     *
     * @param state only those in this state, null for all
     * @param after the last of the page before, null for the first
     */
    @Transactional(readOnly = true)
    public OrganisationPage list(Organisation.@Nullable State state, @Nullable UUID after, int limit) {
        managing.requireAll();
        List<Organisation> found = store.list(state, after, limit + 1);
        boolean more = found.size() > limit;
        List<Organisation> shown = more ? found.subList(0, limit) : found;
        return new OrganisationPage(
                shown, more ? Optional.of(shown.getLast().id().value()) : Optional.empty());
    }

    /**
     * Who: administrators of the operating organisation. Confirms, ends or takes back an organisation, and gives it its name. When it ends its people
     * are signed out and its keys open nothing.
     *
     * @param version as the administrator saw it
     * @throws nl.veerkracht.web.Refused when the name is unusable or taken, or when this is the operating organisation and it would end
     */
    @Transactional
    public void change(OrganisationId id, String name, Organisation.State state, int version) {
        managing.requireAll();
        String clean = Written.name(name);
        Organisation before = store.find(id).orElseThrow(Refused::notShown);
        if (before.operator() && state != Organisation.State.CONFIRMED) {
            throw new Refused("access.organisation.operates");
        }
        if (store.byName(clean).filter(other -> !other.equals(id)).isPresent()) {
            throw new Refused("access.organisation.taken");
        }
        if (!store.change(id, clean, state, version)) {
            throw new OptimisticLockingFailureException("organisation");
        }
        audit.change("organisation.change", id.value(), Map.of("state", state.code()));
    }
}
