package nl.veerkracht.linkage;

/**
 * Why two records may or may not be about the same person, one field at a time.
 *
 * @param weight bits of evidence: +1 makes a link twice as likely, −1 half as likely
 * @param rarity −log2 of the share of people with the agreeing value, where that is known; else 0. 7 is one in 128
 */
public record Reason(Field field, Agreement agreement, double weight, double rarity) {}
