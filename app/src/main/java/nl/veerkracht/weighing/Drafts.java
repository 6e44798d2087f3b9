package nl.veerkracht.weighing;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.veerkracht.actor.Acting;
import nl.veerkracht.audit.Audit;
import nl.veerkracht.questionnaire.Answers;
import nl.veerkracht.questionnaire.Instrument;
import nl.veerkracht.questionnaire.Merge;
import nl.veerkracht.questionnaire.Questionnaires;
import nl.veerkracht.thread.SignalThread;
import nl.veerkracht.thread.ThreadId;
import nl.veerkracht.web.Refused;
import org.springframework.stereotype.Component;

/** Starting and filling in. */
@Component
class Drafts {

    private final Guard guard;
    private final WeighingStore store;
    private final VersionStore versions;
    private final Questionnaires questionnaires;
    private final WeighingTerms terms;
    private final Audit audit;
    private final Clock clock;

    Drafts(
            Guard guard,
            WeighingStore store,
            VersionStore versions,
            Questionnaires questionnaires,
            WeighingTerms terms,
            Audit audit,
            Clock clock) {
        this.guard = guard;
        this.store = store;
        this.versions = versions;
        this.questionnaires = questionnaires;
        this.terms = terms;
        this.audit = audit;
        this.clock = clock;
    }

    WeighingId start(ThreadId id, String instrument) {
        var thread = guard.writable(id);
        if (!terms.instruments().contains(instrument)) {
            throw Refused.notShown();
        }
        return store.open(thread.parts(), instrument).map(Weighing::id).orElseGet(() -> begin(thread, instrument));
    }

    private WeighingId begin(SignalThread thread, String name) {
        var instrument = questionnaires.newest(name);
        var id = WeighingId.random();
        var organisation = Acting.current().organisation().orElseThrow();
        if (!store.start(id, thread.id(), instrument.edition(), guard.account(), organisation, clock.instant())) {
            return store.open(thread.parts(), name).orElseThrow().id();
        }
        audit.change("weighing.start", List.of(id.value(), thread.id().value()), Map.of("instrument", name));
        store.newestSigned(thread.parts(), name).ifPresent(earlier -> goOnFrom(earlier, id, instrument));
        return id;
    }

    /** Weighing again goes on from what was known, but what people then concluded is theirs to conclude anew. */
    private void goOnFrom(Weighing earlier, WeighingId id, Instrument instrument) {
        var answers = answersAt(earlier, earlier.version());
        var known = questionnaires.carried(answers).answers();
        for (var item : concluding(instrument).toList()) {
            known = known.with(item, null);
        }
        if (!known.isEmpty()) {
            keep(store.find(id).orElseThrow(), known);
        }
    }

    /** All of the section in which people conclude: the outcome, its reasons, what happens next. */
    private static Stream<String> concluding(Instrument instrument) {
        return instrument.outcome().stream()
                .flatMap(outcome -> instrument.sections().stream()
                        .filter(section -> section.items().stream()
                                .anyMatch(item -> item.id().equals(outcome)))
                        .flatMap(section -> section.items().stream())
                        .map(item -> item.id()));
    }

    Saved save(WeighingId id, int base, Map<String, List<String>> form) {
        var weighing = guard.writable(id);
        if (weighing.state() != WeighingState.DRAFT) {
            return new Saved.Closed(weighing.state());
        }
        var from = answersAt(weighing, base);
        var reading = questionnaires.read(form, from);
        if (!reading.isSound()) {
            return new Saved.Unreadable(reading.faults());
        }
        var newest = newest(weighing);
        var merge = Merge.of(from, reading.answers(), newest);
        if (!merge.conflicts().isEmpty()) {
            return changed(weighing, merge, newest);
        }
        if (merge.answers().equals(newest)) {
            return new Saved.Kept(weighing.version(), weighing.version() != base);
        }
        // Somebody saved between our reading and our writing: look again at what stands there now.
        return keep(weighing, merge.answers())
                ? new Saved.Kept(weighing.version() + 1, weighing.version() != base)
                : save(id, base, form);
    }

    private Saved changed(Weighing weighing, Merge merge, Answers theirs) {
        var by = versions.find(weighing.id(), weighing.version()).orElseThrow().savedBy();
        return new Saved.Changed(weighing.version(), by, merge.answers(), theirs, merge.conflicts());
    }

    private boolean keep(Weighing weighing, Answers answers) {
        if (!store.nextVersion(weighing.id(), weighing.version())) {
            return false;
        }
        var number = weighing.version() + 1;
        versions.add(weighing, number, answers, guard.account(), clock.instant());
        if (terms.tellsOfFamily(answers)) {
            store.tellsOfFamily(weighing.id(), number);
        }
        audit.change(
                "weighing.save",
                List.of(weighing.id().value(), weighing.thread().value()),
                Map.of("version", Integer.toString(number)));
        return true;
    }

    Answers newest(Weighing weighing) {
        return answersAt(weighing, weighing.version());
    }

    Answers answersAt(Weighing weighing, int version) {
        return versions.find(weighing.id(), version)
                .map(WeighingVersion::answers)
                .orElseGet(() -> Answers.none(weighing.edition()));
    }
}
