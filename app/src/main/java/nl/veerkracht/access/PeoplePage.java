package nl.veerkracht.access;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Some people of an organisation, and where to go on; no counts. */
public record PeoplePage(List<PersonLine> people, Optional<UUID> next) {
    public PeoplePage {
        people = List.copyOf(people);
    }
}
