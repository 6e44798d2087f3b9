package nl.veerkracht.trajectory;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a page of a list in order of days ended. Opaque on the outside. */
public record DayPlace(LocalDate day, UUID id) {

    static final DayPlace START = new DayPlace(LocalDate.EPOCH, new UUID(0, 0));

    private static final DayPlace END = new DayPlace(LocalDate.of(9999, 12, 31), new UUID(-1, -1));

    /** In a list with the first day first. */
    static DayPlace of(@Nullable String opaque) {
        return read(opaque, START);
    }

    /** In a list with the last day first. */
    public static DayPlace backwards(@Nullable String opaque) {
        return read(opaque, END);
    }

    private static DayPlace read(@Nullable String opaque, DayPlace begin) {
        if (opaque == null) {
            return begin;
        }
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(opaque), StandardCharsets.UTF_8).split("\\|", 2);
            DayPlace read = new DayPlace(LocalDate.parse(parts[0]), UUID.fromString(parts[1]));
            return read.day.isAfter(END.day) || read.day.isBefore(START.day) ? begin : read;
        } catch (RuntimeException e) {
            // A cursor somebody typed or cut: the list simply begins again.
            return begin;
        }
    }

    public String opaque() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((day + "|" + id).getBytes(StandardCharsets.UTF_8));
    }
}
