package nl.veerkracht.directory;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** A service as its people fill it in. */
record OwnForm(
        @Nullable String name,
        @Nullable String description,
        @Nullable String forWhom,
        @Nullable String youngest,
        @Nullable String oldest,
        @Nullable List<String> asks,
        @Nullable List<String> needs,
        @Nullable List<String> limits,
        @Nullable Map<String, String> hours,
        @Nullable Boolean onHolidays,
        @Nullable String closed,
        @Nullable String phone,
        @Nullable String postcode,
        @Nullable List<String> languages,
        @Nullable String free,
        @Nullable String maximum,
        @Nullable String waits,
        @Nullable String version) {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST = 2000;
    private static final Pattern PHONE = Pattern.compile("[0-9+() -]{3,20}");
    private static final Pattern POSTCODE = Pattern.compile("[1-9]\\d{3}(?: ?[A-Za-z]{2})?");

    /** A form without hours has none; a field of nothing cannot be shown. */
    OwnForm {
        hours = hours == null ? Map.of() : hours;
    }

    static OwnForm of(Own own) {
        Kept kept = own.kept();
        return new OwnForm(
                kept.name(),
                kept.description(),
                kept.forWhom(),
                text(kept.youngest()),
                text(kept.oldest()),
                List.copyOf(kept.asks()),
                List.copyOf(kept.needs()),
                List.copyOf(kept.limits()),
                kept.hours(),
                kept.onHolidays(),
                kept.closed(),
                kept.phone(),
                kept.postcode(),
                List.copyOf(kept.languages()),
                text(kept.free()),
                text(kept.maximum()),
                text(kept.waitDays()),
                own.version().toString());
    }

    private static String text(@Nullable Integer number) {
        return number == null ? "" : number.toString();
    }

    /** What is typed; faults go to the fields they are of. */
    Kept kept(BindingResult errors) {
        String title = required(errors, "name", name, LONGEST_NAME);
        String about = required(errors, "description", description, LONGEST);
        Integer from = number(errors, "youngest", youngest);
        Integer to = number(errors, "oldest", oldest);
        if (from != null && to != null && from > to) {
            errors.rejectValue("oldest", "directory.fault.ages");
        }
        Integer places = number(errors, "free", free);
        Integer wait = number(errors, "waits", waits);
        if (wait != null && places == null) {
            errors.rejectValue("free", "directory.fault.free");
        }
        return new Kept(
                title,
                about,
                said(forWhom),
                from,
                to,
                set(asks),
                set(needs),
                set(limits),
                week(errors),
                Boolean.TRUE.equals(onHolidays),
                closedDays(errors),
                fitting(errors, "phone", said(phone), PHONE, "directory.fault.phone"),
                fitting(errors, "postcode", said(postcode), POSTCODE, "directory.fault.postcode"),
                set(languages),
                places,
                number(errors, "maximum", maximum),
                wait);
    }

    private static String required(BindingResult errors, String field, @Nullable String typed, int longest) {
        String text = said(typed);
        if (text.isEmpty() || text.length() > longest) {
            errors.rejectValue(field, "directory.fault." + field);
        }
        return text;
    }

    private static @Nullable Integer number(BindingResult errors, String field, @Nullable String typed) {
        String text = said(typed);
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("\\d{1,3}")) {
            errors.rejectValue(field, "directory.fault.number");
            return null;
        }
        return Integer.valueOf(text);
    }

    private Map<String, String> week(BindingResult errors) {
        Map<String, String> week = new HashMap<>();
        for (String day : DayHours.DAYS) {
            String written = said(Objects.requireNonNull(hours).get(day));
            if (DayHours.of(written).isEmpty()) {
                errors.rejectValue("hours[" + day + "]", "directory.fault.hours");
            } else if (!written.isEmpty()) {
                week.put(day, written);
            }
        }
        return week;
    }

    private String closedDays(BindingResult errors) {
        String written = said(closed).replace(" ", "");
        long parts = written.isEmpty() ? 0 : written.split(",").length;
        if (ClosedDays.of(written).size() != parts) {
            errors.rejectValue("closed", "directory.fault.closed");
        }
        return written;
    }

    private static String fitting(BindingResult errors, String field, String text, Pattern pattern, String fault) {
        if (!text.isEmpty() && !pattern.matcher(text).matches()) {
            errors.rejectValue(field, fault);
        }
        return text;
    }

    /** The version that was seen; none that can be read is older than all. */
    Instant seen() {
        try {
            return version == null ? Instant.EPOCH : Instant.parse(version);
        } catch (DateTimeParseException unreadable) {
            return Instant.EPOCH;
        }
    }

    private static String said(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    private static Set<String> set(@Nullable List<String> chosen) {
        return chosen == null ? Set.of() : new HashSet<>(chosen);
    }
}
