package nl.veerkracht.chat;

import java.time.Instant;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a page of conversations ended. Opaque on the outside.
 *
 * @param place of the conversation: 0 while it has no answer, 1 after
 */
record QueueCursor(int place, Instant turn, UUID id) {

    private static final Pattern WRITTEN = Pattern.compile("([01])\\.(\\d{1,12})\\.([0-9a-f-]{36})");
    private static final QueueCursor START = new QueueCursor(-1, Instant.EPOCH, new UUID(0, 0));

    static QueueCursor of(@Nullable String opaque) {
        Matcher parts = WRITTEN.matcher(opaque == null ? "" : opaque);
        if (!parts.matches()) {
            // A cursor somebody typed or cut: the list simply begins again.
            return START;
        }
        return new QueueCursor(
                Integer.parseInt(parts.group(1)),
                Instant.ofEpochSecond(Long.parseLong(parts.group(2))),
                UUID.fromString(parts.group(3)));
    }

    static String after(Conversation last) {
        int place = last.unanswered() ? 0 : 1;
        return place + "." + last.turn().getEpochSecond() + "." + last.id().value();
    }
}
