package nl.veerkracht.chat;

import java.time.Instant;

/**
 * An envelope that was taken.
 *
 * @param seq counts 1, 2, 3 … for both sides together
 * @param at to the minute
 */
public record Message(Envelope envelope, int seq, Instant at) {}
