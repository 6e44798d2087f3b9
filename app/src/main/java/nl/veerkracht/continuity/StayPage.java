package nl.veerkracht.continuity;

import nl.veerkracht.trajectory.Sheet;

/** One stay on a line. */
public record StayPage(Sheet sheet, Stay stay) {}
