package nl.veerkracht.linkage;

/** Two records that are probably about the same person. */
public record Link(String left, String right, double probability) {}
