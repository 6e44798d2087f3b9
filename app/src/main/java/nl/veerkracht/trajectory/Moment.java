package nl.veerkracht.trajectory;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a page of a list in time order, newest first, ended. Opaque on the outside. */
public record Moment(Instant at, UUID id) {

    /** Later than anything: the first page. The year stays within what the database can hold. */
    static final Moment START = new Moment(Instant.parse("9999-01-01T00:00:00Z"), new UUID(-1, -1));

    public static Moment of(@Nullable String opaque) {
        if (opaque == null) {
            return START;
        }
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(opaque), StandardCharsets.UTF_8).split("\\|", 2);
            Moment read = new Moment(Instant.parse(parts[0]), UUID.fromString(parts[1]));
            return read.at.isAfter(START.at) || read.at.isBefore(Instant.EPOCH) ? START : read;
        } catch (RuntimeException e) {
            // A cursor somebody typed or cut: the list simply begins again.
            return START;
        }
    }

    public String opaque() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((at + "|" + id).getBytes(StandardCharsets.UTF_8));
    }
}
