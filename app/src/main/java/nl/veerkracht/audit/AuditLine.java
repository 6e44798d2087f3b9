package nl.veerkracht.audit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.actor.OrganisationId;

/**
 * One entry of the log, for reading.
 *
 * @param kind {@code look}, {@code change} or {@code refused}
 * @param action code of the acting room, such as {@code signal.read}
 * @param actor {@code Person}, {@code Young}, {@code Key}, {@code House} or {@code Nobody}
 * @param details codes and ids
 */
public record AuditLine(
        int chain,
        long seq,
        Instant at,
        String kind,
        String action,
        String actor,
        Optional<AccountId> account,
        Optional<OrganisationId> organisation,
        List<UUID> subjects,
        Map<String, String> details) {
    public AuditLine {
        subjects = List.copyOf(subjects);
        details = Map.copyOf(details);
    }
}
