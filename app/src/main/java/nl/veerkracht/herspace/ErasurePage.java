package nl.veerkracht.herspace;

import nl.veerkracht.access.Colleague;

/**
 * Her wish, for who answers it.
 *
 * @param coordinator who coordinated the line last
 * @param onTeam whether the reader can go to the line itself
 */
public record ErasurePage(Erasure erasure, Colleague coordinator, boolean onTeam, ErasureTerms terms) {}
