package nl.veerkracht.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.veerkracht.hours.Opening;
import org.jspecify.annotations.Nullable;

/**
 * A service as a list shows it.
 *
 * @param about in words, what it is
 * @param national whether it is for the whole country
 * @param town empty when its address is secret or it has none
 * @param waitDays days somebody waits, null when nobody said
 * @param waitSaid when that was said
 * @param assured the day on which the organisation last said that all of it is right, null when it never did
 */
public record Hit(
        UUID id,
        String name,
        String organisation,
        String about,
        boolean informal,
        boolean national,
        String town,
        @Nullable Integer youngest,
        @Nullable Integer oldest,
        List<String> languages,
        @Nullable String phone,
        @Nullable Integer waitDays,
        @Nullable Instant waitSaid,
        @Nullable LocalDate assured,
        Opening opening) {

    public Hit {
        languages = List.copyOf(languages);
    }

    /** As a telephone takes it. */
    public @Nullable String dial() {
        return phone == null ? null : "tel:" + phone.replaceAll("[^0-9+]", "");
    }
}
