package nl.veerkracht.weighing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.veerkracht.access.Sight;
import nl.veerkracht.access.TeamMember;
import nl.veerkracht.access.Teams;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.attention.Attention;
import nl.veerkracht.attention.Audience;
import nl.veerkracht.attention.Urgency;
import nl.veerkracht.audit.Audit;
import nl.veerkracht.database.HouseRights;
import nl.veerkracht.questionnaire.Answers;
import nl.veerkracht.questionnaire.Context;
import nl.veerkracht.questionnaire.Fault;
import nl.veerkracht.questionnaire.Instrument;
import nl.veerkracht.questionnaire.Questionnaires;
import nl.veerkracht.thread.SignalThread;
import nl.veerkracht.thread.Threads;
import nl.veerkracht.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Concluding, and signing by everybody who took part. */
@Component
class Signing {

    static final String SIGN = "weighing.sign";
    static final String AGAIN = "weighing.again";

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    private final Guard guard;
    private final WeighingStore store;
    private final VersionStore versions;
    private final SignatureStore signatures;
    private final Drafts drafts;
    private final Questionnaires questionnaires;
    private final Circumstances circumstances;
    private final Threads threads;
    private final Teams teams;
    private final Attention attention;
    private final Watching watching;
    private final HouseRights house;
    private final Audit audit;
    private final Clock clock;

    Signing(
            Guard guard,
            WeighingStore store,
            VersionStore versions,
            SignatureStore signatures,
            Drafts drafts,
            Questionnaires questionnaires,
            Circumstances circumstances,
            Threads threads,
            Teams teams,
            Attention attention,
            Watching watching,
            HouseRights house,
            Audit audit,
            Clock clock) {
        this.guard = guard;
        this.store = store;
        this.versions = versions;
        this.signatures = signatures;
        this.drafts = drafts;
        this.questionnaires = questionnaires;
        this.circumstances = circumstances;
        this.threads = threads;
        this.teams = teams;
        this.attention = attention;
        this.watching = watching;
        this.house = house;
        this.audit = audit;
        this.clock = clock;
    }

    /** Colleagues on the team who can have taken part: they see what they would sign. */
    List<AccountId> possible(SignalThread thread) {
        return teams.on(thread.id().value()).stream()
                .filter(member -> member.sees().contains(Sight.WEIGHING))
                .map(TeamMember::account)
                .distinct()
                .toList();
    }

    Concluded conclude(WeighingId id, int version, Collection<AccountId> others) {
        var weighing = guard.writable(id);
        if (weighing.state() != WeighingState.DRAFT || weighing.version() != version) {
            return new Concluded.Changed();
        }
        var thread = guard.readable(weighing.thread());
        var instrument = questionnaires.edition(weighing.edition());
        var answers = drafts.newest(weighing);
        var missing = missing(instrument, answers, circumstances.of(thread));
        if (!missing.isEmpty()) {
            return new Concluded.Unfinished(missing);
        }
        if (!possible(thread).containsAll(others)) {
            throw Refused.notShown();
        }
        return close(weighing, thread, instrument, answers, others)
                ? new Concluded.Done(complete(weighing.id()))
                : new Concluded.Changed();
    }

    List<Fault> missing(Instrument instrument, Answers answers, Context context) {
        var faults = new ArrayList<>(instrument.missing(answers, context));
        again(instrument, answers)
                .filter(day -> !day.isAfter(LocalDate.ofInstant(clock.instant(), AMSTERDAM)))
                .flatMap(day -> instrument.again())
                .ifPresent(item -> faults.add(new Fault(item, "later", List.of())));
        return faults;
    }

    private boolean close(
            Weighing weighing,
            SignalThread thread,
            Instrument instrument,
            Answers answers,
            Collection<AccountId> others) {
        var me = guard.account();
        var now = clock.instant();
        @Nullable String outcome = instrument.outcome().flatMap(answers::choice).orElse(null);
        if (!store.conclude(weighing, outcome, again(instrument, answers).orElse(null), me, now)) {
            return false;
        }
        audit.change(
                "weighing.conclude",
                List.of(weighing.id().value(), weighing.thread().value()),
                Map.of("outcome", Objects.requireNonNullElse(outcome, "none")));
        overtake(thread, weighing, instrument, now);
        others.stream().filter(other -> !other.equals(me)).distinct().forEach(other -> ask(weighing, other, me, now));
        signatures.ask(weighing, me, me, now);
        give(weighing, true, null, now);
        return true;
    }

    private void overtake(SignalThread thread, Weighing weighing, Instrument instrument, Instant now) {
        store.overtake(thread.parts(), weighing, now);
        if (instrument.again().isPresent()) {
            thread.parts().forEach(part -> attention.settle(AGAIN, part.value()));
        }
    }

    private static Optional<LocalDate> again(Instrument instrument, Answers answers) {
        return instrument.again().flatMap(answers::words).map(LocalDate::parse);
    }

    private void ask(Weighing weighing, AccountId other, AccountId by, Instant now) {
        signatures.ask(weighing, other, by, now);
        if (signatures.asked(weighing, other).isPresent()) {
            attention.ask(
                    SIGN,
                    Urgency.SOON,
                    Audience.person(other),
                    weighing.id().value(),
                    weighing.thread().value(),
                    null);
        }
    }

    void sign(WeighingId id, boolean agrees, @Nullable String remark) {
        house.run("weighing.sign", () -> store.lock(id));
        var weighing = guard.readable(id);
        if (weighing.state() != WeighingState.SIGNING || !give(weighing, agrees, remark, clock.instant())) {
            throw new Refused("weighing.nothing-to-sign");
        }
        attention.settle(SIGN, id.value(), Audience.person(guard.account()));
        complete(id);
    }

    private boolean give(Weighing weighing, boolean agrees, @Nullable String remark, Instant now) {
        var asked = signatures.asked(weighing, guard.account());
        asked.ifPresent(signature -> {
            signatures.sign(signature, agrees, remark, versions.key(weighing.thread()), now);
            audit.change(
                    "weighing.sign",
                    List.of(weighing.id().value(), weighing.thread().value()),
                    Map.of("agrees", Boolean.toString(agrees)));
        });
        return asked.isPresent();
    }

    /** True when nobody has to sign any more. With the rights of the house: who signs last need not be a weigher. */
    private boolean complete(WeighingId id) {
        var weighing = store.find(id).orElseThrow();
        if (signatures.waiting(weighing)) {
            return false;
        }
        var now = clock.instant();
        if (house.call("weighing.signed", () -> store.signed(id, now))) {
            var thread = threads.find(weighing.thread()).orElseThrow();
            watching.signed(new WeighingWatcher.Signed(
                    id,
                    thread.id(),
                    weighing.edition().instrument(),
                    weighing.outcome(),
                    Objects.requireNonNull(weighing.concludedBy()),
                    now));
        }
        return true;
    }

    void reopen(WeighingId id) {
        guard.writable(id);
        if (!store.reopen(id)) {
            throw new Refused("weighing.cannot-reopen");
        }
        attention.settle(SIGN, id.value());
        audit.change("weighing.reopen", id.value(), Map.of());
    }
}
