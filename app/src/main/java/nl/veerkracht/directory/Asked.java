package nl.veerkracht.directory;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import nl.veerkracht.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * What a request to the HSDS API asks for, in the parameters of its specification.
 *
 * @param page from 1
 * @param lines all of it, a record a line, and no page
 * @param full with everything that is nested
 */
record Asked(
        int page,
        int perPage,
        boolean full,
        boolean minimal,
        boolean fullService,
        boolean lines,
        @Nullable String search,
        @Nullable UUID organization,
        @Nullable UUID term,
        @Nullable UUID taxonomy,
        @Nullable UUID parent,
        boolean topOnly,
        @Nullable Instant modifiedAfter) {

    private static final int USUAL = 50;
    private static final int MOST = 500;
    private static final int MOST_FULL = 100;
    /** The specification wants all services on one page then. */
    private static final int ALL = 100_000;

    static Asked of(Map<String, String> parameters) {
        boolean full = yes(parameters, "full");
        boolean minimal = yes(parameters, "minimal");
        boolean large = full || yes(parameters, "full_service");
        boolean lines = lines(parameters.getOrDefault("format", ""));
        int most = minimal ? ALL : large ? MOST_FULL : MOST;
        int perPage = Math.min(most, number(parameters, "per_page", minimal ? ALL : USUAL));
        int page = number(parameters, "page", 1);
        return new Asked(
                lines ? 1 : page,
                lines ? Integer.MAX_VALUE : perPage,
                full,
                minimal,
                yes(parameters, "full_service"),
                lines,
                blankIsNone(parameters.get("search")),
                id(parameters, "organization_id"),
                id(parameters, "taxonomy_term_id"),
                id(parameters, "taxonomy_id"),
                id(parameters, "parent_id"),
                yes(parameters, "top_only"),
                moment(parameters.get("modified_after")));
    }

    long offset() {
        return (page - 1L) * perPage;
    }

    private static boolean lines(String format) {
        return switch (format) {
            case "", "json" -> false;
            case "ndjson" -> true;
            default -> throw wrong();
        };
    }

    private static boolean yes(Map<String, String> parameters, String name) {
        return "true".equals(parameters.get(name));
    }

    private static @Nullable String blankIsNone(@Nullable String text) {
        return text == null || text.isBlank() || text.indexOf(0) >= 0 ? null : text.strip();
    }

    private static int number(Map<String, String> parameters, String name, int usual) {
        String told = parameters.getOrDefault(name, "");
        if (told.isEmpty()) {
            return usual;
        }
        if (!told.matches("[1-9]\\d{0,8}")) {
            throw wrong();
        }
        return Integer.parseInt(told);
    }

    private static @Nullable UUID id(Map<String, String> parameters, String name) {
        String told = blankIsNone(parameters.get(name));
        try {
            return told == null ? null : UUID.fromString(Values.id(told));
        } catch (IllegalArgumentException e) {
            throw wrong();
        }
    }

    /** A moment with or without a time zone, or a day: the specification says no more than «datetime». */
    private static @Nullable Instant moment(@Nullable String told) {
        if (told == null || told.isBlank()) {
            return null;
        }
        // A plus in an address is a space when nobody encoded it.
        String text = told.strip().replace(' ', '+');
        try {
            if (text.matches("\\d{4}-\\d\\d-\\d\\d")) {
                return LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC);
            }
            return text.matches(".*(Z|[+-]\\d\\d(:?\\d\\d)?)") && text.contains("T")
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw wrong();
        }
    }

    private static Refused wrong() {
        return new Refused(HttpStatus.BAD_REQUEST, "web.error.400.text");
    }
}
