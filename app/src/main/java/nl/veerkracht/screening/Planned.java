package nl.veerkracht.screening;

import java.time.Instant;

/** What somebody plans. */
public record Planned(Instant startsAt, int minutes, int capacity, Screening.Said said) {}
