package nl.veerkracht.report;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.veerkracht.signal.SignalId;

/**
 * What a sender and who keeps the signal wrote to each other. Prints as redacted.
 *
 * @param organisation the name of the one that holds the signal
 * @param until when all of it is erased
 * @param waiting whether the sender wrote and nobody answered or read it yet
 */
public record Talk(
        SignalId signal,
        Stands stands,
        String organisation,
        State state,
        Instant receivedAt,
        Instant until,
        boolean waiting,
        List<Line> lines) {

    public Talk {
        lines = List.copyOf(lines);
    }

    /** All a sender sees of how it stands. */
    public enum State {
        RECEIVED,
        LOOKING,
        CLOSED
    }

    /** One message. Prints as redacted. */
    public record Line(UUID id, boolean bySender, Instant at, String words) {
        @Override
        public String toString() {
            return "Line[redacted]";
        }
    }

    public boolean closed() {
        return state == State.CLOSED;
    }

    @Override
    public String toString() {
        return "Talk[" + signal + ", redacted]";
    }
}
