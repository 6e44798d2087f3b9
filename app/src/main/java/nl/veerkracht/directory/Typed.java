package nl.veerkracht.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** Reads what somebody typed in a form; what is not right is told at its field. Whoever makes up a form of her own gets no further than the screen lets her. */
final class Typed {

    static final int LONGEST_NAME = 200;
    static final int LONGEST = 2000;

    /** Characters that no keyboard types. */
    private static final Pattern STRAY = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Co}&&[^\\n\\t]]");

    private static final Pattern PHONE = Pattern.compile("[0-9+() -]{3,20}");
    private static final Pattern POSTCODE = Pattern.compile("[1-9]\\d{3}(?: ?[A-Za-z]{2})?");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\"]{1,64}@[^\\s@<>\"]{1,180}\\.[^\\s@<>\".]{2,63}");
    private static final Pattern WEBSITE =
            Pattern.compile("https?://[^\\s<>\"/?#@]+\\.[^\\s<>\"/?#@.]{2,63}([/?#][^\\s<>\"]*)?");
    private static final int LONGEST_WEBSITE = 300;

    private final BindingResult errors;

    Typed(BindingResult errors) {
        this.errors = errors;
    }

    /** Without what stands around it, and with one sort of line end. */
    static String said(@Nullable String typed) {
        return typed == null
                ? ""
                : STRAY.matcher(typed.replace("\r\n", "\n").replace('\r', '\n'))
                        .replaceAll("")
                        .strip();
    }

    /** A day as browsers send it and HSDS writes it; empty when it cannot be read. */
    static Optional<LocalDate> day(String written) {
        try {
            return written.matches("\\d{4}-\\d\\d-\\d\\d") ? Optional.of(LocalDate.parse(written)) : Optional.empty();
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }

    /** The version that was seen; none that can be read is older than all. */
    static Instant moment(@Nullable String written) {
        try {
            return written == null ? Instant.EPOCH : Instant.parse(written);
        } catch (DateTimeParseException unreadable) {
            return Instant.EPOCH;
        }
    }

    String needed(String field, @Nullable String typed, int longest) {
        String text = said(typed);
        if (text.isEmpty() || text.length() > longest) {
            errors.rejectValue(field, "directory.fault." + field);
        }
        return text;
    }

    String upTo(int longest, String field, @Nullable String typed) {
        String text = said(typed);
        if (text.length() > longest) {
            errors.rejectValue(field, "directory.fault.long", new Object[] {longest}, null);
        }
        return text;
    }

    @Nullable
    Integer number(String field, @Nullable String typed) {
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

    String phone(@Nullable String typed) {
        return fitting("phone", said(typed), PHONE);
    }

    String postcode(@Nullable String typed) {
        return fitting("postcode", said(typed), POSTCODE);
    }

    String email(@Nullable String typed) {
        return fitting("email", said(typed), EMAIL);
    }

    /** With its scheme, also when only a name was typed. */
    String website(@Nullable String typed) {
        String text = said(typed);
        boolean whole = text.isEmpty() || text.toLowerCase(Locale.ROOT).matches("[a-z][a-z0-9+.-]*:.*");
        return fitting("website", upTo(LONGEST_WEBSITE, "website", whole ? text : "https://" + text), WEBSITE);
    }

    private String fitting(String field, String text, Pattern pattern) {
        if (!text.isEmpty()
                && !errors.hasFieldErrors(field)
                && !pattern.matcher(text).matches()) {
            errors.rejectValue(field, "directory.fault." + field);
        }
        return text;
    }

    /** What was chosen, when all of it is offered. */
    Set<String> among(String field, @Nullable List<String> chosen, Set<String> offered) {
        Set<String> all = chosen == null ? Set.of() : new HashSet<>(chosen);
        if (!offered.containsAll(all)) {
            errors.rejectValue(field, "directory.fault.choice");
            return Set.of();
        }
        return all;
    }
}
