package nl.veerkracht.access;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Some openings, newest first, and where to go on; no counts. */
public record OpeningPage(List<Opening> openings, Optional<UUID> next) {
    public OpeningPage {
        openings = List.copyOf(openings);
    }
}
