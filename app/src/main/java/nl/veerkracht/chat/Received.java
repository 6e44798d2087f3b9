package nl.veerkracht.chat;

import java.time.Instant;

/** What became of an envelope, or of the wish to open a conversation. Only what is {@link Stored} is kept. */
public sealed interface Received {

    /** Taken now. */
    record Stored(int seq, Instant at) implements Received {}

    /** Taken before: the same id with the same bytes, because an answer was lost. */
    record Known(int seq, Instant at) implements Received {}

    /** The same id with other bytes. */
    record Replayed() implements Received {}

    /** An id or a conversation of elsewhere, or of the other side. */
    record Elsewhere() implements Received {}

    /** Not the next number of its side. */
    record OutOfOrder(int next) implements Received {}

    /** The key of the team has changed meanwhile. */
    record KeyChanged() implements Received {}

    /** The work was too light, too late, or used before; so many bits are asked now. */
    record WorkNeeded(int bits) implements Received {}

    /** More come in without JavaScript than can be helped at once. */
    record Busy() implements Received {}

    /** So many came from this side within a short time that this one is for later. */
    record TooFast() implements Received {}

    /** The conversation has as many messages as one can have. */
    record Full() implements Received {}

    /** Not an envelope as the format says. */
    record Malformed() implements Received {}

    /** No conversation belongs to this token; perhaps it was wiped. */
    record Unknown() implements Received {}
}
