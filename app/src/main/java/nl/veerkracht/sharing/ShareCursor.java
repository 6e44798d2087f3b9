package nl.veerkracht.sharing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a page of shares ended. Opaque on the outside. */
record ShareCursor(Instant at, UUID id) {

    /** The cursor, or null for the beginning: also when somebody typed or cut one. */
    static @Nullable ShareCursor of(@Nullable String opaque) {
        if (opaque == null) {
            return null;
        }
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(opaque), StandardCharsets.UTF_8).split("\\|", -1);
            return new ShareCursor(Instant.parse(parts[0]), UUID.fromString(parts[1]));
        } catch (RuntimeException e) {
            return null;
        }
    }

    String opaque() {
        String parts = at + "|" + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(parts.getBytes(StandardCharsets.UTF_8));
    }
}
