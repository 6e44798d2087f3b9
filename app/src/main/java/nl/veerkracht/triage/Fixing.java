package nl.veerkracht.triage;

import java.util.Collection;
import java.util.List;
import nl.veerkracht.actor.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * Who took part in a triage that is to be fixed.
 *
 * @param version of the triage as it was read
 * @param others who else, in words
 */
public record Fixing(
        int version,
        WithHer withHer,
        Collection<AccountId> participants,
        @Nullable String others) {
    public Fixing {
        participants = List.copyOf(participants);
    }
}
