package nl.veerkracht.trajectory;

import java.time.LocalDate;

/** What she says she wants, in her own words. */
public record Words(String text, LocalDate saidOn) {}
