package nl.veerkracht.signal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a signal tells: for its keeper, and for whom it is shared with. Prints as redacted. */
public record SignalContent(
        SignalId id,
        List<Observation> observations,
        @Nullable Place place,
        @Nullable String actionsTaken,
        @Nullable String description) {
    public SignalContent {
        observations = List.copyOf(observations);
    }

    @Override
    public String toString() {
        return "SignalContent[" + id + ", redacted]";
    }
}
