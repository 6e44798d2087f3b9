package nl.veerkracht.match;

import java.util.List;
import nl.veerkracht.trajectory.TrajectoryId;

/** @param others who wait on other lines of the reader */
record Linked(List<Bound> bonds, List<TrajectoryId> others) {}
