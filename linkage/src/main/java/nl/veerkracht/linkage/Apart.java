package nl.veerkracht.linkage;

/** Two records that people judged to be about two persons, in either order. */
public record Apart(String one, String other) {}
