package nl.veerkracht.trajectory;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a page of a list in order of days, the first day first, ended. Opaque on the outside. */
record DayPlace(LocalDate day, UUID id) {

    static final DayPlace START = new DayPlace(LocalDate.EPOCH, new UUID(0, 0));

    static DayPlace of(@Nullable String opaque) {
        if (opaque == null) {
            return START;
        }
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(opaque), StandardCharsets.UTF_8).split("\\|", 2);
            DayPlace read = new DayPlace(LocalDate.parse(parts[0]), UUID.fromString(parts[1]));
            return read.day.getYear() > 9999 || read.day.isBefore(START.day) ? START : read;
        } catch (RuntimeException e) {
            // A cursor somebody typed or cut: the list simply begins again.
            return START;
        }
    }

    String opaque() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((day + "|" + id).getBytes(StandardCharsets.UTF_8));
    }
}
