package nl.veerkracht.helpline;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Some conversations that are not wrapped for the newest version of the team's key.
 *
 * @param last where to go on, null when there are none
 */
public record RewrapBatch(List<Behind> talks, @Nullable UUID last) {
    public RewrapBatch {
        talks = List.copyOf(talks);
    }

    /** The conversation's key as it was wrapped for a version. */
    public record Wrapped(int version, String wrapped) {}

    /**
     * @param keys all it has, the newest first
     * @param notes the keys of its notes, the newest first; none when there are none
     */
    public record Behind(UUID conversation, List<Wrapped> keys, List<NotesKey> notes) {
        public Behind {
            keys = List.copyOf(keys);
            notes = List.copyOf(notes);
        }
    }
}
