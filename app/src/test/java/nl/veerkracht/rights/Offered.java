package nl.veerkracht.rights;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.OrganisationId;
import nl.veerkracht.directory.Card;
import nl.veerkracht.directory.Kept;
import nl.veerkracht.directory.Places;
import nl.veerkracht.directory.Reach;
import nl.veerkracht.directory.Service;
import nl.veerkracht.directory.ServiceId;

/** A service in the directory that could be a place for whom a scene is about. */
final class Offered {

    private Offered() {}

    static Service service(ServiceId id) {
        return service(id, "Stichting Voorbeeld");
    }

    private static Service service(ServiceId id, String organisation) {
        return new Service(
                id,
                organisation,
                false,
                "Huis Voorbeeld",
                "Een klein huis.",
                new Reach(12, 18, "Voorbeeldstad", "Voorbeeldstreek", Set.of("nl"), null, null),
                Set.of("care", "housing"),
                Set.of(),
                null,
                new Places(3, 4, 0, Instant.parse("2026-05-03T10:00:00Z")));
    }

    /** A service of this organisation. */
    static ServiceId of(Faces faces, OrganisationId organisation) {
        ServiceId id = ServiceId.random();
        faces.people.run(new Actor.House("test"), () -> {
            String name = faces.organisations.find(organisation).orElseThrow().name();
            faces.directory.write(service(id, name));
        });
        return id;
    }

    /** As its people keep it. */
    static Kept kept() {
        return new Kept(
                "Huis Voorbeeld",
                "Een klein huis.",
                "",
                12,
                18,
                Set.of("sleep"),
                Set.of("care", "housing"),
                Set.of(),
                Map.of("MO", "9:00-17:00"),
                false,
                "",
                "0999-1",
                "",
                Set.of("nl"),
                3,
                4,
                0,
                Card.asItStands());
    }
}
