package nl.veerkracht.oversight;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.veerkracht.access.Colleague;
import nl.veerkracht.access.Colleagues;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.actor.Acting;
import nl.veerkracht.actor.Role;
import nl.veerkracht.audit.Audit;
import nl.veerkracht.audit.AuditLine;
import nl.veerkracht.audit.AuditLog;
import nl.veerkracht.audit.AuditPage;
import nl.veerkracht.web.Refused;
import nl.veerkracht.web.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The log in words. */
@Component
public class Oversight {

    private static final int PAGE = 40;

    private final AuditLog log;
    private final Audit audit;
    private final Colleagues colleagues;
    private final Texts texts;

    Oversight(AuditLog log, Audit audit, Colleagues colleagues, Texts texts) {
        this.log = log;
        this.audit = audit;
        this.colleagues = colleagues;
        this.texts = texts;
    }

    /** Some lines, and where to go on. */
    record Lines(List<LogLine> lines, @Nullable String next) {}

    /** Colleagues of a name, for when the name alone does not say who is meant. */
    @Transactional(readOnly = true)
    List<Colleague> named(String name) {
        requirePrivacyOfficer();
        return colleagues.named(name, null, 8);
    }

    /** Reading the log is a look too, and is written down as one. */
    @Transactional
    Lines search(LogForm form) {
        requirePrivacyOfficer();
        AuditPage page = log.search(form.question(), form.after(), PAGE);
        audit.look("log.search");
        Map<AccountId, Colleague> who = colleagues.of(page.lines().stream()
                .flatMap(line -> line.account().stream())
                .distinct()
                .toList());
        return new Lines(
                page.lines().stream().map(line -> line(line, who)).toList(),
                page.next().orElse(null));
    }

    private static void requirePrivacyOfficer() {
        if (!Acting.current().is(Role.PRIVACY_OFFICER)) {
            throw new Refused("oversight.refused");
        }
    }

    private LogLine line(AuditLine line, Map<AccountId, Colleague> who) {
        Colleague colleague = line.account().map(who::get).orElse(null);
        return new LogLine(
                line.at(),
                line.kind(),
                textKey(line.action()),
                line.action(),
                colleague == null ? null : colleague.name(),
                colleague == null ? null : colleague.organisation(),
                line.actor().toLowerCase(Locale.ROOT),
                line.subjects(),
                line.details());
    }

    private String textKey(String action) {
        String key = "oversight.action." + action;
        return texts.has(key) ? key : "oversight.action.other";
    }
}
