package nl.veerkracht.sharing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.veerkracht.web.DateFields;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * The five steps as they come in, unchecked.
 *
 * @param partner kind and id, such as {@code ACCOUNT:…}
 * @param until the last day, ISO 8601
 */
public record ShareForm(
        @Nullable String purpose,
        @Nullable String ground,
        @Nullable List<String> what,
        @Nullable String partner,
        @Nullable String until,
        @Nullable String told,
        @Nullable String reason) {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    private static final int LONGEST = 2000;

    static ShareForm until(Instant end) {
        String day = LocalDate.ofInstant(end, AMSTERDAM).toString();
        return new ShareForm(null, null, List.of(What.CONTENT.name()), null, day, null, null);
    }

    /** What is asked, or null when a step is not right yet; then the result says where. */
    @Nullable
    Wish check(BindingResult result, Guide guide, Shareable.Held held, Instant now) {
        Purpose meant = constant(Purpose.class, purpose);
        Told heard = constant(Told.class, told);
        Set<What> parts = parts(held);
        Partner with = with(held);
        Instant end = end(held, now);
        reject(result, meant == null, "purpose", "sharing.purpose.missing");
        reject(result, ground == null || guide.ground(ground).isEmpty(), "ground", "sharing.ground.missing");
        reject(result, parts.isEmpty(), "what", "sharing.what.missing");
        reject(result, with == null, "partner", "sharing.partner.missing");
        reject(result, end == null, "until", "sharing.until.missing");
        reject(result, heard == null, "told", "sharing.told.missing");
        String words = reason == null || reason.isBlank() ? null : reason.strip();
        reject(result, words != null && words.length() > LONGEST, "reason", "web.fault.size");
        reject(result, words == null && heard != null && heard != Told.YES, "reason", "sharing.reason.missing");
        if (result.hasErrors() || meant == null || ground == null || with == null || end == null || heard == null) {
            return null;
        }
        return new Wish(meant, ground, parts, with, end, heard, words);
    }

    private Set<What> parts(Shareable.Held held) {
        Set<What> parts = new TreeSet<>();
        for (String one : what == null ? List.<String>of() : what) {
            What part = constant(What.class, one);
            if (part != null && held.parts().contains(part)) {
                parts.add(part);
            }
        }
        return parts;
    }

    private @Nullable Partner with(Shareable.Held held) {
        return held.partners().stream()
                .filter(one -> value(one).equals(partner))
                .findFirst()
                .orElse(null);
    }

    /** A partner as an answer of the form. */
    static String value(Partner partner) {
        return partner.kind().name() + ":" + partner.id();
    }

    /** The end of the last day, or null when it is no day, past, or later than the thing itself is kept. */
    private @Nullable Instant end(Shareable.Held held, Instant now) {
        LocalDate last = DateFields.day(until);
        if (last == null) {
            return null;
        }
        boolean onItsLastDay = LocalDate.ofInstant(held.expires(), AMSTERDAM).equals(last);
        Instant end = onItsLastDay
                ? held.expires()
                : last.plusDays(1).atStartOfDay(AMSTERDAM).toInstant();
        return end.isAfter(now) && !end.isAfter(held.expires()) ? end : null;
    }

    private static void reject(BindingResult result, boolean wrong, String field, String key) {
        if (wrong) {
            result.rejectValue(field, key);
        }
    }

    private static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String name) {
        for (E one : type.getEnumConstants()) {
            if (one.name().equals(name)) {
                return one;
            }
        }
        return null;
    }
}
