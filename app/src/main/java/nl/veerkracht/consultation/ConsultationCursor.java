package nl.veerkracht.consultation;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a page ended. Opaque on the outside. */
record ConsultationCursor(Instant at, UUID id) {

    static final ConsultationCursor START =
            new ConsultationCursor(Instant.parse("9999-01-01T00:00:00Z"), new UUID(-1, -1));

    static ConsultationCursor of(@Nullable String opaque) {
        try {
            if (opaque == null) {
                return START;
            }
            String[] parts = new String(Base64.getUrlDecoder().decode(opaque), StandardCharsets.UTF_8).split("\\|", -1);
            return new ConsultationCursor(Instant.parse(parts[0]), UUID.fromString(parts[1]));
        } catch (RuntimeException e) {
            // A cursor somebody typed or cut: the list simply begins again.
            return START;
        }
    }

    String opaque() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((at + "|" + id).getBytes(StandardCharsets.UTF_8));
    }
}
