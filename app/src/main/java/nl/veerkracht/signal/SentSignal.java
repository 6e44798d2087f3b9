package nl.veerkracht.signal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A signal as its sender gets it back.
 *
 * @param signal absent once a person keeps it, or it is erased: then the sender sees only how it stands
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SentSignal(
        UUID id,
        Instant receivedAt,
        String state,
        Instant expiresAt,
        @Nullable Intake signal) {

    static SentSignal of(SignalView view) {
        SignalMeta meta = view.meta();
        Intake intake = Views.intake(view);
        return new SentSignal(
                meta.id().value(),
                meta.receivedAt(),
                meta.state().code(),
                meta.expiresAt(),
                intake == null ? null : intake.outside());
    }
}
