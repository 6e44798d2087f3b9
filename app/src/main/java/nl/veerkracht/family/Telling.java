package nl.veerkracht.family;

import java.time.Instant;
import nl.veerkracht.sharing.What;

/**
 * What was written for parents to read, of one kind.
 *
 * @param part one of {@link LineToShare#PARTS}
 * @param herYes whether she saw these words and said yes to them; always so for her plan
 * @param version 1 for the first, rises with every change; 0 before there is one
 */
public record Telling(What part, String text, boolean herYes, int version, Instant writtenAt) {}
