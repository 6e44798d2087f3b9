package nl.veerkracht.access;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import nl.veerkracht.actor.Actor;

/**
 * A young person who has proved that her own space is hers.
 *
 * @param entry of her code phrase: the session holds as long as it stands
 */
record YoungEntry(UUID line, UUID entry) {

    static final Duration IDLE = Duration.ofMinutes(10);
    static final Duration LONGEST = Duration.ofHours(1);

    private static final String MARK = "young|";

    String principal() {
        return "phrase:" + entry;
    }

    String written(Instant now) {
        return MARK + line + "|" + now.toEpochMilli();
    }

    static boolean isOne(String written) {
        return written.startsWith(MARK);
    }

    static Actor.Young read(String written) {
        return new Actor.Young(UUID.fromString(written.split("\\|")[1]));
    }
}
