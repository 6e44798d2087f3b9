package nl.veerkracht.report;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import java.util.function.Supplier;
import nl.veerkracht.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** What can be wrong with the open form before it is a signal. */
@Component
class ReportFaults {

    static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");

    private static final int WORDS = 4000;
    private static final int ABOUT = 2000;
    private static final int LINE = 200;
    private static final int NAME = 100;
    private static final int OLDEST = 120;
    private static final int EARLIEST = 1950;

    private final Clock clock;

    ReportFaults(Clock clock) {
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), HERE);
    }

    void find(ReportForm form, Errors errors) {
        if (isBlank(form.fact())) {
            errors.rejectValue("fact", "report.fact.missing");
        }
        length(errors, "fact", form.fact(), WORDS, "report.fact.long");
        length(errors, "think", form.think(), WORDS, "report.think.long");
        length(errors, "about", form.about(), ABOUT, "report.about.long");
        length(errors, "where", form.where(), LINE, "report.long");
        length(errors, "first", form.first(), NAME, "report.long");
        length(errors, "last", form.last(), NAME, "report.long");
        length(errors, "name", form.name(), NAME, "report.long");
        length(errors, "reach", form.reach(), LINE, "report.long");
        require(errors, "when", "report.when.wrong", () -> isPast(form.when()));
        require(errors, "age", "report.age.wrong", () -> isAge(form.age()));
        requireOurs(form);
    }

    /** Who is somebody's child has no id of a form of another's making: it is ours or it is none. */
    private static void requireOurs(ReportForm form) {
        try {
            UUID.fromString(String.valueOf(form.id()));
        } catch (IllegalArgumentException e) {
            throw Refused.notShown();
        }
    }

    private boolean isPast(@Nullable String when) {
        if (isBlank(when)) {
            return true;
        }
        LocalDate day = LocalDate.parse(String.valueOf(when));
        return !day.isAfter(today()) && day.getYear() >= EARLIEST;
    }

    private static boolean isAge(@Nullable String age) {
        if (isBlank(age)) {
            return true;
        }
        int years = Integer.parseInt(String.valueOf(age).strip());
        return years >= 0 && years <= OLDEST;
    }

    private static void require(Errors errors, String field, String key, Supplier<Boolean> rule) {
        try {
            if (!rule.get()) {
                errors.rejectValue(field, key);
            }
        } catch (DateTimeException | NumberFormatException e) {
            errors.rejectValue(field, key);
        }
    }

    private static void length(Errors errors, String field, @Nullable String typed, int most, String key) {
        if (typed != null && typed.length() > most) {
            errors.rejectValue(field, key);
        }
    }

    static boolean isBlank(@Nullable String typed) {
        return typed == null || typed.isBlank();
    }
}
