package nl.veerkracht.sharing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.veerkracht.actor.OrganisationId;

/** A higher room that has something people may share, such as signals, tells the sharing guide about it here. */
public interface Shareable {

    /** The kind of thing, such as {@code signal}. Its name has the text key {@code <room>.shareable.<kind>}. */
    String kind();

    /** The thing, when the acting person holds it and may therefore decide about sharing it; else empty. */
    Optional<Held> held(UUID resource);

    /** Where each thing is shown to whom it was shared with, for a whole page of shares in one query; things the reader may not see are left out. */
    Map<UUID, String> paths(List<UUID> resources);

    /**
     * Something held.
     *
     * @param owner the organisation it is shared on behalf of
     * @param expires when it is erased; no share lasts longer
     * @param parts what of it can be shared
     * @param partners with whom it makes sense to share it, most fitting first
     */
    record Held(UUID resource, OrganisationId owner, Instant expires, Set<What> parts, List<Partner> partners) {
        public Held {
            parts = Set.copyOf(parts);
            partners = List.copyOf(partners);
        }
    }
}
