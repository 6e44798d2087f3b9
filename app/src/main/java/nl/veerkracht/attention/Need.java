package nl.veerkracht.attention;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that needs a person.
 *
 * @param kind code of the asking room, such as {@code signal.new}; its text has the message key {@code attention.<kind>}
 * @param subject what it is about: a signal, a proposal, a task
 * @param dossier the thread or trajectory it belongs to, when there is one
 * @param due when it must be done, when there is a term
 * @param since when it was asked
 */
public record Need(
        UUID id,
        String kind,
        Urgency urgency,
        Audience audience,
        UUID subject,
        @Nullable UUID dossier,
        @Nullable Instant due,
        Instant since) {}
