package nl.veerkracht.match;

import java.time.Instant;
import java.util.UUID;
import nl.veerkracht.directory.ServiceId;
import org.jspecify.annotations.Nullable;

/** What was chosen with her. @param against the deviation that stands for it, null when it fits */
public record Choice(
        UUID id,
        ServiceId service,
        @Nullable String why,
        @Nullable UUID against,
        Instant at) {

    @Override
    public String toString() {
        return "Choice[redacted]";
    }
}
