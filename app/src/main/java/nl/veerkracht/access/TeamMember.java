package nl.veerkracht.access;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import nl.veerkracht.actor.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's part in a dossier, for a time.
 *
 * @param id of this part, not of the person
 * @param dossier a thread or a trajectory
 * @param ends null while no end is known
 */
public record TeamMember(
        UUID id,
        UUID dossier,
        AccountId account,
        Part part,
        Set<Sight> sees,
        Instant begins,
        @Nullable Instant ends) {

    public TeamMember {
        sees = Set.copyOf(sees);
    }

    public boolean isOn(Instant moment) {
        return !begins.isAfter(moment) && (ends == null || ends.isAfter(moment));
    }
}
