package nl.veerkracht.oversight;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One line of the log as it reads on screen; {@code textKey} says what happened in words. */
public record LogLine(
        Instant at,
        String kind,
        String textKey,
        String action,
        @Nullable String who,
        @Nullable String organisation,
        String actor,
        List<UUID> subjects,
        Map<String, String> details) {}
