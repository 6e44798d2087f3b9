package nl.veerkracht.matching;

import java.util.UUID;

/**
 * Two who must go to the same place, or must not.
 *
 * @param together else apart
 */
public record Bond(UUID one, UUID other, boolean together) {}
