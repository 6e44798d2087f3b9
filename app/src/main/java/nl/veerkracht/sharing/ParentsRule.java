package nl.veerkracht.sharing;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A higher room that knows the family says here what stands against sharing something for parents. Asked in the transaction of who shares. */
public interface ParentsRule {

    /** What stands against it; empty when nothing does, and for what is not meant for parents. */
    Optional<Fault> against(String kind, UUID resource, Wish wish);

    /** The moment from which a share with or for parents on this ground stands no more; empty when there is none, or nobody knows it. Asked as the house. */
    Optional<Instant> until(String kind, UUID resource, String ground);

    /**
     * Why not.
     *
     * @param field of the sharing guide where it is told
     * @param key of the text that tells it
     */
    record Fault(String field, String key) {}
}
