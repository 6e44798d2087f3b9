package nl.veerkracht.access;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Some organisations by name, and where to go on; no counts. */
public record OrganisationPage(List<Organisation> organisations, Optional<UUID> next) {
    public OrganisationPage {
        organisations = List.copyOf(organisations);
    }
}
