package nl.veerkracht.demo;

import nl.veerkracht.trajectory.TrajectoryId;

/** What one room keeps beside the lines of the city. Each tells its own; the order does not matter. */
interface BesideLine {

    void load(City.Young young, City.Line line, TrajectoryId id);
}
