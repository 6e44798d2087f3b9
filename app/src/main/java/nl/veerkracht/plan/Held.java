package nl.veerkracht.plan;

import java.util.UUID;

/**
 * A part as it is kept.
 *
 * @param version rises with every change of this part
 */
public record Held<P extends Part>(UUID id, int version, P part) {}
