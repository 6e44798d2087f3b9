package nl.veerkracht.screening;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a page of screenings ended. Opaque on the outside. */
record ScreeningCursor(Instant startsAt, UUID id) {

    private static final UUID LAST = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");
    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

    /** A cursor somebody typed or cut lets the list begin again: at this moment, going either way. */
    static ScreeningCursor of(@Nullable String opaque, Instant now) {
        ScreeningCursor start = new ScreeningCursor(now, LAST);
        if (opaque == null) {
            return start;
        }
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(opaque), StandardCharsets.UTF_8).split("\\|", -1);
            Instant at = Instant.ofEpochMilli(Long.parseLong(parts[0]));
            boolean real = at.isAfter(Instant.EPOCH) && at.isBefore(LATEST);
            return real ? new ScreeningCursor(at, UUID.fromString(parts[1])) : start;
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            return start;
        }
    }

    /** The page out of one more than it holds. */
    static ScreeningPage page(List<Screening> found, int limit) {
        if (found.size() <= limit) {
            return new ScreeningPage(found, Optional.empty());
        }
        Screening last = found.get(limit - 1);
        return new ScreeningPage(
                found.subList(0, limit), Optional.of(new ScreeningCursor(last.startsAt(), last.id()).opaque()));
    }

    private String opaque() {
        String parts = startsAt.toEpochMilli() + "|" + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(parts.getBytes(StandardCharsets.UTF_8));
    }
}
