package nl.veerkracht.family;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import nl.veerkracht.sharing.Guide;
import nl.veerkracht.sharing.Partner;
import nl.veerkracht.sharing.Purpose;
import nl.veerkracht.sharing.Told;
import nl.veerkracht.sharing.What;
import nl.veerkracht.sharing.Wish;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * A share with a parent as it comes in, unchecked.
 *
 * @param until the last day, ISO 8601
 */
record ParentShareForm(
        @Nullable List<What> what,
        @Nullable String ground,
        @Nullable String until,
        @Nullable Told told,
        @Nullable String reason) {

    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");
    private static final int LONGEST = 2000;

    /** What is asked, or null when something is not right yet; then the result says where. */
    @Nullable
    Wish check(BindingResult errors, Guide guide, Partner with, Instant latest, Instant now) {
        Instant end = end(latest, now);
        String words = reason == null || reason.isBlank() ? null : reason.strip();
        boolean known = guide.grounds().stream().anyMatch(one -> one.code().equals(ground));
        reject(errors, what == null || what.isEmpty(), "what", "sharing.what.missing");
        reject(errors, !known, "ground", "sharing.ground.missing");
        reject(errors, end == null, "until", "family.share.until.missing");
        reject(errors, told == null, "told", "sharing.told.missing");
        reject(errors, words != null && words.length() > LONGEST, "reason", "web.fault.size");
        reject(errors, words == null && told != null && told != Told.YES, "reason", "sharing.reason.missing");
        if (errors.hasErrors() || what == null || ground == null || end == null || told == null) {
            return null;
        }
        return new Wish(Purpose.PARENTS, ground, Set.copyOf(what), with, end, told, words);
    }

    private static void reject(BindingResult errors, boolean wrong, String field, String key) {
        if (wrong) {
            errors.rejectValue(field, key);
        }
    }

    /** The end of the last day; null when it is none, has been, or is later than a share with parents lasts. */
    private @Nullable Instant end(Instant latest, Instant now) {
        try {
            Instant end = LocalDate.parse(until == null ? "" : until.strip())
                    .plusDays(1)
                    .atStartOfDay(HERE)
                    .toInstant();
            return end.isAfter(now) && !end.isAfter(latest) ? end : null;
        } catch (DateTimeException e) {
            // Not a date: told at the field.
            return null;
        }
    }
}
