package nl.veerkracht.signal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A signal as it is given, on a screen or by the API: the record of {@code contract/signal.schema.json}. Prints as redacted.
 *
 * @param externalId the sender's own key; a screen gives each empty form one, so that sending twice is one signal
 * @param observedAt ISO 8601: a month, a date or a moment
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Intake(
        String externalId,
        String observedAt,
        Signaller signaller,
        About about,
        List<Observation> observations,
        @Nullable Place place,
        @Nullable String actionsTaken,
        boolean immediateDanger,
        @Nullable Told toldToYoungPerson) {

    public Intake {
        observations = List.copyOf(observations);
    }

    @Override
    public String toString() {
        return "Intake[redacted]";
    }
}
