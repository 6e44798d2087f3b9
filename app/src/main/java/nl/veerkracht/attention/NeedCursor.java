package nl.veerkracht.attention;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a page of needs ended: urgency, term (null is none), id. Opaque on the outside. */
record NeedCursor(int urgency, @Nullable Instant due, UUID id) {

    static final NeedCursor START = new NeedCursor(-1, null, new UUID(0, 0));

    static NeedCursor of(String opaque) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(opaque), StandardCharsets.UTF_8).split("\\|", -1);
            return new NeedCursor(
                    Integer.parseInt(parts[0]),
                    parts[1].isEmpty() ? null : Instant.parse(parts[1]),
                    UUID.fromString(parts[2]));
        } catch (RuntimeException e) {
            // A cursor somebody typed or cut: the list simply begins again.
            return START;
        }
    }

    String opaque() {
        String parts = urgency + "|" + (due == null ? "" : due) + "|" + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(parts.getBytes(StandardCharsets.UTF_8));
    }
}
