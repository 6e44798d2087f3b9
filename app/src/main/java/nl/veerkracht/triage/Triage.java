package nl.veerkracht.triage;

import java.time.Instant;
import java.util.List;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.trajectory.TrajectoryId;
import nl.veerkracht.vault.DataKey;
import org.jspecify.annotations.Nullable;

/**
 * One triage of a line.
 *
 * @param key of the line, which seals what is written here
 * @param number counts the triages of a line from 1
 * @param version rises with every change in it
 * @param withHer whether she took part, once fixed
 * @param participants colleagues who took part
 * @param others who else took part, in words
 */
public record Triage(
        TriageId id,
        TrajectoryId line,
        DataKey key,
        int number,
        TriageState state,
        int version,
        AccountId startedBy,
        Instant startedAt,
        @Nullable Instant fixedAt,
        @Nullable WithHer withHer,
        List<AccountId> participants,
        @Nullable String others) {

    public Triage {
        participants = List.copyOf(participants);
    }

    public boolean isDraft() {
        return state == TriageState.DRAFT;
    }

    public String path() {
        return "/triages/" + id.value();
    }
}
