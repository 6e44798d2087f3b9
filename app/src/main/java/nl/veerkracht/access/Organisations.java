package nl.veerkracht.access;

import java.util.Map;
import java.util.Optional;
import nl.veerkracht.actor.OrganisationId;
import nl.veerkracht.audit.Audit;
import nl.veerkracht.database.HouseRights;
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
}
