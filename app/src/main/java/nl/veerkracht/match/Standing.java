package nl.veerkracht.match;

import java.time.LocalDate;
import nl.veerkracht.directory.ServiceId;
import org.jspecify.annotations.Nullable;

/**
 * How it stands with one line.
 *
 * @param since when she began to wait, null when she does not
 * @param version of what is known of her
 * @param proposed in the newest round over everybody
 */
record Standing(
        @Nullable LocalDate since,
        About about,
        int version,
        @Nullable ServiceId proposed,
        @Nullable Choice choice) {}
