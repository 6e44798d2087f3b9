package nl.veerkracht.weighing;

import java.util.UUID;

/** One judgement by one instrument, from its first draft until everybody signed. */
public record WeighingId(UUID value) {
    public static WeighingId random() {
        return new WeighingId(UUID.randomUUID());
    }
}
