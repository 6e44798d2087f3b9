package nl.veerkracht.directory;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What stands of a service, to be kept.
 *
 * @param version when it was last changed
 * @param further whether it has hours that the form does not show: once, monthly, or in words
 * @param closed null when it is open to people
 */
record Own(
        ServiceId id,
        Kept kept,
        Instant version,
        boolean further,
        @Nullable Closed closed) {}
