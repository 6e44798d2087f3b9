package nl.veerkracht.rights;

import java.time.Instant;
import java.util.Set;
import nl.veerkracht.directory.Places;
import nl.veerkracht.directory.Reach;
import nl.veerkracht.directory.Service;
import nl.veerkracht.directory.ServiceId;

/** A service in the directory that could be a place for whom a scene is about. */
final class Offered {

    private Offered() {}

    static Service service(ServiceId id) {
        return new Service(
                id,
                "Stichting Voorbeeld",
                false,
                "Huis Voorbeeld",
                "Een klein huis.",
                new Reach(12, 18, "Voorbeeldstad", "Voorbeeldstreek", Set.of("nl"), null, null),
                Set.of("care", "housing"),
                Set.of(),
                null,
                new Places(3, 4, 0, Instant.parse("2026-05-03T10:00:00Z")));
    }

    static ServiceId of(Faces faces) {
        ServiceId id = ServiceId.random();
        faces.people.run(new nl.veerkracht.actor.Actor.House("test"), () -> faces.directory.write(service(id)));
        return id;
    }
}
