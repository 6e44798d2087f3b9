package nl.veerkracht.audit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;

/** Where a page of the log ended: moment, chain, place in the chain. Opaque on the outside. */
record AuditCursor(Instant at, int chain, long seq) {

    static final AuditCursor START = new AuditCursor(Instant.parse("9999-01-01T00:00:00Z"), 0, 0);

    static AuditCursor of(String opaque) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(opaque), StandardCharsets.UTF_8).split("\\|", -1);
            return new AuditCursor(Instant.parse(parts[0]), Integer.parseInt(parts[1]), Long.parseLong(parts[2]));
        } catch (RuntimeException e) {
            // A cursor somebody typed or cut: the list simply begins again.
            return START;
        }
    }

    String opaque() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((at + "|" + chain + "|" + seq).getBytes(StandardCharsets.UTF_8));
    }
}
