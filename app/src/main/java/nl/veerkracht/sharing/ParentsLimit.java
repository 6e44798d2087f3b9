package nl.veerkracht.sharing;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A higher room that knows whom something is about tells here until when it may be shared with her parents without her own yes: until she is of age. */
public interface ParentsLimit {

    /** The moment she comes of age, the earliest it can be; empty when nobody knows it, or when she said yes to sharing after it. Asked as the house. */
    Optional<Instant> until(String kind, UUID resource);
}
