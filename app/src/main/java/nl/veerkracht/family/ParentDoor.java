package nl.veerkracht.family;

import java.util.Optional;
import java.util.UUID;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.database.HouseRights;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whose parent somebody is who came in with the right words. Nobody acts yet, so the house looks. */
@Component
class ParentDoor {

    private final ParentStore store;
    private final HouseRights house;

    ParentDoor(ParentStore store, HouseRights house) {
        this.store = store;
        this.house = house;
    }

    /** Empty for who is none any more. */
    @Transactional(readOnly = true)
    Optional<Actor.Parent> known(UUID parent) {
        return house.call("family.enter", () -> store.find(parent));
    }
}
