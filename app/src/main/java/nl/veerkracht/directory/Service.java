package nl.veerkracht.directory;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A service as matching needs it.
 *
 * @param informal whether neighbours, volunteers or peers give it
 * @param needs what it helps with, as codes of the instrument {@code triage_wishes}
 * @param keeps limits it keeps to, as codes of the same instrument
 * @param group the people who are there together; null for help to one person at a time
 */
public record Service(
        ServiceId id,
        String organisation,
        boolean informal,
        String name,
        String description,
        Reach reach,
        Set<String> needs,
        Set<String> keeps,
        @Nullable Group group,
        Places places) {
    public Service {
        needs = Set.copyOf(needs);
        keeps = Set.copyOf(keeps);
    }
}
