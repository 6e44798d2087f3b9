package nl.veerkracht.triage;

import java.util.UUID;

/** One triage of a line. */
public record TriageId(UUID value) {
    static TriageId random() {
        return new TriageId(UUID.randomUUID());
    }
}
