package nl.veerkracht.trajectory;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened on a line, as codes and ids.
 *
 * @param subject the note, task, part, signal or weighing it is about
 * @param account whom it is about, or who did it
 * @param organisation whose it was, for signals
 * @param codes what kind, such as life areas
 */
public record Event(
        UUID id,
        Instant at,
        EventKind kind,
        UUID subject,
        @Nullable UUID account,
        @Nullable UUID organisation,
        List<String> codes) {

    static Event of(EventKind kind, Instant at, UUID subject, @Nullable UUID account) {
        return new Event(UUID.randomUUID(), at, kind, subject, account, null, List.of());
    }
}
