package nl.veerkracht.access;

/**
 * A door that code phrases open. A phrase of one door opens no other.
 *
 * @param code lower case letters and underscores, kept for ever
 */
public record PhrasePurpose(String code) {}
