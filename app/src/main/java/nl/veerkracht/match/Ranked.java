package nl.veerkracht.match;

import nl.veerkracht.directory.Service;
import nl.veerkracht.matching.Fit;

/** A service and how it fits. */
public record Ranked(Service service, Fit fit) {}
