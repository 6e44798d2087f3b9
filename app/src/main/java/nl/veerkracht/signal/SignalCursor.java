package nl.veerkracht.signal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a page of signals ended. Opaque on the outside. */
record SignalCursor(Instant receivedAt, UUID id) {

    private static final SignalCursor START = new SignalCursor(Instant.parse("9999-01-01T00:00:00Z"), new UUID(0, 0));

    /** A cursor somebody typed or cut lets the list begin again. */
    static SignalCursor of(@Nullable String opaque) {
        if (opaque == null) {
            return START;
        }
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(opaque), StandardCharsets.UTF_8).split("\\|", -1);
            return new SignalCursor(Instant.ofEpochMilli(Long.parseLong(parts[0])), UUID.fromString(parts[1]));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            return START;
        }
    }

    /** The page out of one line more than it holds. */
    static SignalPage page(List<SignalLine> found, int limit) {
        if (found.size() <= limit) {
            return new SignalPage(found, Optional.empty());
        }
        SignalMeta last = found.get(limit - 1).meta();
        return new SignalPage(
                found.subList(0, limit),
                Optional.of(new SignalCursor(last.receivedAt(), last.id().value()).opaque()));
    }

    private String opaque() {
        String parts = receivedAt.toEpochMilli() + "|" + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(parts.getBytes(StandardCharsets.UTF_8));
    }
}
