package nl.veerkracht.trajectory;

import nl.veerkracht.access.Colleague;

/** A line that needs another coordinator, without a word of it. */
public record Vacancy(Line line, Colleague coordinator) {}
