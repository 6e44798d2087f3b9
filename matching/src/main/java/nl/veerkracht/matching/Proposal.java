package nl.veerkracht.matching;

import java.util.Map;
import java.util.UUID;

/**
 * Who could go where; who is not in it goes on waiting.
 *
 * @param offers by seeker
 * @param proven whether nothing better exists. When who must stay together or apart makes the search too long, the best that was found is given, and at most
 *     {@code gap} could be gained
 * @param gap in points, zero when it is proven
 */
public record Proposal(Map<UUID, UUID> offers, boolean proven, long gap) {
    public Proposal {
        offers = Map.copyOf(offers);
    }
}
