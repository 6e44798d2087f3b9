package nl.veerkracht.directory;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
        @Nullable String onHolidays,
        @Nullable String closed,
        @Nullable String phone,
        @Nullable String postcode,
        @Nullable List<String> languages,
        @Nullable String free,
        @Nullable String maximum,
        @Nullable String waits,
        @Nullable String address,
        @Nullable String town,
        @Nullable String region,
        @Nullable String website,
        @Nullable String email,
        @Nullable String costs,
        @Nullable String version) {

    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_WORDS = 1000;
    private static final int LONGEST_HOURS = 60;
    private static final int LONGEST_CLOSED = 400;
    private static final int OLDEST = 130;
    private static final String CLOSED_DAYS =
            "\\d{4}-\\d\\d-\\d\\d(/\\d{4}-\\d\\d-\\d\\d)?(,\\d{4}-\\d\\d-\\d\\d(/\\d{4}-\\d\\d-\\d\\d)?)*";

    /** A form without hours has none; a field of nothing cannot be shown. */
    OwnForm {
        hours = hours == null ? Map.of() : hours;
    }

    static OwnForm of(Own own) {
        Kept kept = own.kept();
        Card card = Objects.requireNonNull(kept.card());
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
                Boolean.toString(kept.onHolidays()),
                kept.closed(),
                kept.phone(),
                kept.postcode(),
                List.copyOf(kept.languages()),
                text(kept.free()),
                text(kept.maximum()),
                text(kept.waitDays()),
                card.address(),
                card.town(),
                card.region(),
                card.website(),
                card.email(),
                card.costs(),
                own.version().toString());
    }

    private static String text(@Nullable Integer number) {
        return number == null ? "" : number.toString();
    }

    /** What is typed; faults go to the fields they are of. */
    Kept kept(BindingResult errors, Asks offered) {
        Typed typed = new Typed(errors);
        Integer places = typed.number("free", free);
        Integer most = typed.number("maximum", maximum);
        Integer wait = typed.number("waits", waits);
        if (wait != null && places == null && !errors.hasFieldErrors("free")) {
            errors.rejectValue("free", "directory.fault.free");
        }
        if (places != null && most != null && places > most) {
            errors.rejectValue("free", "directory.fault.places");
        }
        return new Kept(
                typed.needed("name", name, Typed.LONGEST_NAME),
                typed.needed("description", description, Typed.LONGEST),
                typed.upTo(LONGEST_WORDS, "forWhom", forWhom),
                age(typed, errors, "youngest", youngest),
                oldest(typed, errors),
                typed.among("asks", asks, offered.codes()),
                typed.among("needs", needs, Set.copyOf(Choices.NEEDS)),
                typed.among("limits", limits, Set.copyOf(Choices.LIMITS)),
                week(errors),
                "true".equals(onHolidays),
                closedDays(errors),
                typed.phone(phone),
                typed.postcode(postcode),
                typed.among("languages", languages, offered.languageCodes()),
                places,
                most,
                wait,
                card(typed));
    }

    private Card card(Typed typed) {
        return new Card(
                typed.upTo(LONGEST_LINE, "address", address),
                typed.upTo(LONGEST_LINE, "town", town),
                typed.upTo(LONGEST_LINE, "region", region),
                typed.website(website),
                typed.email(email),
                typed.upTo(LONGEST_WORDS, "costs", costs));
    }

    private static @Nullable Integer age(Typed typed, BindingResult errors, String field, @Nullable String written) {
        Integer years = typed.number(field, written);
        if (years != null && years > OLDEST) {
            errors.rejectValue(field, "directory.fault.years");
        }
        return years;
    }

    private @Nullable Integer oldest(Typed typed, BindingResult errors) {
        Integer to = age(typed, errors, "oldest", oldest);
        String from = Typed.said(youngest);
        if (to != null && from.matches("\\d{1,3}") && Integer.parseInt(from) > to) {
            errors.rejectValue("oldest", "directory.fault.ages");
        }
        return to;
    }

    private Map<String, String> week(BindingResult errors) {
        Map<String, String> week = new HashMap<>();
        for (String day : DayHours.DAYS) {
            String written = Typed.said(Objects.requireNonNull(hours).get(day));
            if (written.length() > LONGEST_HOURS || DayHours.of(written).isEmpty()) {
                errors.rejectValue("hours[" + day + "]", "directory.fault.hours");
            } else if (!written.isEmpty()) {
                week.put(day, written);
            }
        }
        return week;
    }

    private String closedDays(BindingResult errors) {
        String written = Typed.said(closed).replace(" ", "");
        long parts = written.isEmpty() ? 0 : written.split(",", -1).length;
        boolean read = written.isEmpty() || written.length() <= LONGEST_CLOSED && written.matches(CLOSED_DAYS);
        if (!read || ClosedDays.of(written).size() != parts) {
            errors.rejectValue("closed", "directory.fault.closed");
        }
        return written;
    }

    /** The version that was seen; none that can be read is older than all. */
    Instant seen() {
        return Typed.moment(version);
    }
}
