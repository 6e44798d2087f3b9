package nl.veerkracht.safety;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message on its way out, or what became of it.
 *
 * @param tries how often it was handed to the mail server
 * @param trouble code of what went wrong last, null when nothing did
 */
public record Message(
        UUID id,
        UUID line,
        State state,
        Instant askedAt,
        Instant nextAt,
        int tries,
        @Nullable String trouble) {

    /** Where a message is. */
    public enum State {
        WAITING,
        /** Being handed over at this moment. */
        SENDING,
        SENT,
        /** It may have left or not; a person decides. */
        UNCLEAR,
        /** The mail server refused it for good. */
        FAILED,
        /** It was not safe any more when its time came. */
        WITHHELD,
        /** Somebody decided that it need not go. */
        DROPPED;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State ofCode(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /** Whether a person can have it sent again. */
    public boolean maySendAgain() {
        return state == State.UNCLEAR || state == State.FAILED;
    }

    /** Whether a person can decide that it need not go. */
    public boolean mayDrop() {
        return maySendAgain() || state == State.WAITING;
    }
}
