package nl.veerkracht.oversight;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import nl.veerkracht.audit.AuditQuestion;
import nl.veerkracht.web.DateFields;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * What is asked of the log, as typed.
 *
 * @param person a name, looked up among colleagues
 * @param account a colleague chosen from those of that name
 * @param subject the number of a signal, thread or trajectory
 * @param day the newest day asked for, {@code YYYY-MM-DD}
 */
public record LogForm(
        @Nullable String person,
        @Nullable String account,
        @Nullable String subject,
        @Nullable String action,
        @Nullable String day,
        @Nullable String after) {

    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");

    static LogForm empty() {
        return new LogForm(null, null, null, null, null, null);
    }

    boolean asksAPerson() {
        return person != null && !person.isBlank() && id(account) == null;
    }

    LogForm withAccount(UUID chosen) {
        return new LogForm(person, chosen.toString(), subject, action, day, after);
    }

    AuditQuestion question() {
        return new AuditQuestion(id(account), id(subject), blankToNull(action), until());
    }

    void check(BindingResult result) {
        if (blankToNull(subject) != null && id(subject) == null) {
            result.rejectValue("subject", "oversight.log.subject.unreadable");
        }
        if (blankToNull(day) != null && until() == null) {
            result.rejectValue("day", "oversight.log.day.unreadable");
        }
    }

    private @Nullable Instant until() {
        LocalDate last = DateFields.day(day);
        return last == null ? null : last.plusDays(1).atStartOfDay(HERE).toInstant();
    }

    private static @Nullable UUID id(@Nullable String typed) {
        try {
            return typed == null || typed.isBlank() ? null : UUID.fromString(typed.strip());
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable String blankToNull(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed;
    }
}
