package nl.veerkracht.trajectory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.veerkracht.access.Part;
import org.jspecify.annotations.Nullable;

/**
 * One of my lines, as a list shows it.
 *
 * @param about null when I do not see whom it is about
 * @param part what I am in it
 * @param lastContact when somebody of the team last had contact with her, as far as I see it
 * @param next the first open task
 */
public record MyLine(
        UUID id,
        TrajectoryState state,
        @Nullable About about,
        Part part,
        Instant openedAt,
        @Nullable Instant lastContact,
        @Nullable LocalDate next) {}
