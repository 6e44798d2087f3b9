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

    /** What is told at least; {@link #at} and {@link #inDanger} say more. */
    public static Intake told(
            String externalId, String observedAt, Signaller signaller, About about, List<Observation> observations) {
        return new Intake(externalId, observedAt, signaller, about, observations, null, null, false, null);
    }

    /** The same, at this place. */
    public Intake at(@Nullable Place where) {
        return with(externalId, where, immediateDanger);
    }

    /** The same, with or without somebody in danger at this moment. */
    public Intake inDanger(boolean now) {
        return with(externalId, place, now);
    }

    /** The same under another number: a signal of its own. */
    public Intake numbered(String number) {
        return with(number, place, immediateDanger);
    }

    private Intake with(String number, @Nullable Place where, boolean danger) {
        return new Intake(
                number, observedAt, signaller, about, observations, where, actionsTaken, danger, toldToYoungPerson);
    }

    /** As the contract has it, for other systems. */
    Intake outside() {
        return new Intake(
                externalId,
                observedAt,
                signaller,
                about,
                observations.stream().map(Observation::outside).toList(),
                place,
                actionsTaken,
                immediateDanger,
                toldToYoungPerson);
    }

    @Override
    public String toString() {
        return "Intake[redacted]";
    }
}
