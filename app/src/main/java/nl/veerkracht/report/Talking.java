package nl.veerkracht.report;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.actor.Acting;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.Role;
import nl.veerkracht.audit.Audit;
import nl.veerkracht.signal.Intake;
import nl.veerkracht.signal.SignalId;
import nl.veerkracht.web.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Writing to and fro, of a sender for whom the house acts, and of who keeps the signal. */
@Component
class Talking {

    static final int LONGEST = 4000;

    private final ReportStore store;
    private final MessageStore messages;
    private final ReportNeeds needs;
    private final ReportTerms terms;
    private final FormWords told;
    private final Audit audit;
    private final Clock clock;

    Talking(
            ReportStore store,
            MessageStore messages,
            ReportNeeds needs,
            ReportTerms terms,
            FormWords told,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.messages = messages;
        this.needs = needs;
        this.terms = terms;
        this.told = told;
        this.audit = audit;
        this.clock = clock;
    }

    Optional<Talk> ofSender(SignalId id) {
        Optional<ReportStore.Row> found = store.find(id);
        found.ifPresent(report -> audit.look("report.sender-reads", id.value()));
        return found.map(this::talk);
    }

    /** The page of the signal writes the look. */
    Optional<Talk> ofHolder(SignalId id) {
        return Acting.current() instanceof Actor.Person ? store.find(id).map(this::talk) : Optional.empty();
    }

    private Talk talk(ReportStore.Row report) {
        return new Talk(
                report.signal(),
                report.stands(),
                report.organisationName(),
                report.state(),
                report.receivedAt(),
                report.until(),
                report.waiting(),
                messages.all(report.signal(), report.key()));
    }

    void senderWrites(SignalId id, UUID message, String words) {
        ReportStore.Row report = open(store.find(id).orElseThrow(Refused::notShown));
        if (messages.ofSender(id) >= terms.mostMessages()) {
            throw new Refused(HttpStatus.TOO_MANY_REQUESTS, "report.talk.full", "");
        }
        ofSender(report, message, fit(words));
    }

    private void ofSender(ReportStore.Row report, UUID message, String words) {
        SignalId id = report.signal();
        if (messages.add(message, report, null, clock.instant().truncatedTo(ChronoUnit.MILLIS), words)) {
            store.waiting(id, true);
            audit.change("report.sender-writes", id.value(), Map.of());
            needs.answer(id, report.organisation(), report.keeper());
        }
    }

    /** Keeps what a form says that was changed before it was sent again; false where it cannot stand beside what was told first. */
    boolean senderChanged(SignalId id, Intake intake) {
        Optional<ReportStore.Row> fits = store.find(id)
                .filter(report -> report.state() != Talk.State.CLOSED)
                .filter(report -> report.danger() || !intake.immediateDanger())
                .filter(report -> messages.ofSender(id) < terms.mostMessages());
        fits.ifPresent(report -> ofSender(report, told.message(intake), told.changed(intake)));
        return fits.isPresent();
    }

    void keeperWrites(SignalId id, String words) {
        ReportStore.Row report = open(kept(id));
        messages.add(UUID.randomUUID(), report, me(), clock.instant().truncatedTo(ChronoUnit.MILLIS), fit(words));
        audit.change("report.answer", id.value(), Map.of());
        done(id);
    }

    void readIt(SignalId id) {
        kept(id);
        done(id);
    }

    void close(SignalId id, boolean closed) {
        kept(id);
        store.close(id, closed ? clock.instant() : null);
        audit.change("report.close", id.value(), Map.of("closed", String.valueOf(closed)));
        done(id);
    }

    private void done(SignalId id) {
        store.waiting(id, false);
        needs.none(id);
    }

    /** One person answers, so that the sender hears one voice; who is ill hands the signal over, and this with it. */
    private ReportStore.Row kept(SignalId id) {
        ReportStore.Row report = store.find(id).orElseThrow(Refused::notShown);
        if (!me().equals(report.keeper()) || !Acting.current().is(Role.SIGNALLER)) {
            throw new Refused(HttpStatus.FORBIDDEN, "report.refused.keeper");
        }
        return report;
    }

    private static ReportStore.Row open(ReportStore.Row report) {
        if (report.state() == Talk.State.CLOSED) {
            throw new Refused("report.refused.closed");
        }
        return report;
    }

    private static AccountId me() {
        return Acting.current().account().orElseThrow(Refused::notShown);
    }

    private static String fit(String words) {
        String clean = words.strip();
        if (clean.isEmpty() || clean.length() > LONGEST) {
            throw new Refused("report.refused.words");
        }
        return clean;
    }
}
