package nl.veerkracht.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to know of the log. What is null is not asked.
 *
 * @param account who acted
 * @param subject about which signal, thread, trajectory or account
 * @param action code or its beginning, such as {@code signal} or {@code signal.read}
 * @param until the newest moment asked for, exclusive
 */
public record AuditQuestion(
        @Nullable UUID account,
        @Nullable UUID subject,
        @Nullable String action,
        @Nullable Instant until) {}
