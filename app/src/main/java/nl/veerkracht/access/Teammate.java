package nl.veerkracht.access;

/** Somebody on a dossier's team, and her part in it. */
public record Teammate(Colleague colleague, Part part) {}
