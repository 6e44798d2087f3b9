package nl.veerkracht.trajectory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import nl.veerkracht.actor.AccountId;
import org.jspecify.annotations.Nullable;

/** Something somebody will do on a line, by a day. */
public record Task(
        UUID id,
        String title,
        AccountId owner,
        LocalDate dueOn,
        State state,
        AccountId createdBy,
        @Nullable Instant endedAt,
        int version) {

    /** Whether it still has to be done. */
    public enum State {
        OPEN,
        DONE,
        /** Not needed any more. */
        DROPPED;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State ofCode(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    public boolean open() {
        return state == State.OPEN;
    }
}
