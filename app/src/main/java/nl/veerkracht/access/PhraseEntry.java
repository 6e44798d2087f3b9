package nl.veerkracht.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.veerkracht.actor.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whose code phrase was right: a young person in her own space, or a parent.
 *
 * @param entry of the code phrase: the session holds as long as it stands
 */
record PhraseEntry(Actor who, UUID entry) {

    static final Duration IDLE = Duration.ofMinutes(10);
    static final Duration LONGEST = Duration.ofHours(1);

    private static final String MARK = "phrase:";
    private static final String YOUNG = "young|";
    private static final String PARENT = "parent|";

    PhraseEntry {
        if (!(who instanceof Actor.Young || who instanceof Actor.Parent)) {
            throw new IllegalArgumentException("No phrase opens anything for this kind of actor.");
        }
    }

    String principal() {
        return MARK + entry;
    }

    /** The entry that a session holds by, when a phrase began it. */
    static Optional<UUID> of(@Nullable Object principal) {
        return principal instanceof String text && text.startsWith(MARK)
                ? Optional.of(UUID.fromString(text.substring(MARK.length())))
                : Optional.empty();
    }

    String written(Instant now) {
        String mark = who instanceof Actor.Parent(UUID line, UUID parent)
                ? PARENT + line + "|" + parent
                : YOUNG + ((Actor.Young) who).line();
        return mark + "|" + now.toEpochMilli();
    }

    static boolean isOne(String written) {
        return written.startsWith(YOUNG) || written.startsWith(PARENT);
    }

    static Actor read(String written) {
        String[] parts = written.split("\\|", -1);
        UUID line = UUID.fromString(parts[1]);
        return written.startsWith(PARENT) ? new Actor.Parent(line, UUID.fromString(parts[2])) : new Actor.Young(line);
    }
}
