package nl.veerkracht.triage;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import nl.veerkracht.audit.Audit;
import nl.veerkracht.questionnaire.Answers;
import nl.veerkracht.questionnaire.Context;
import nl.veerkracht.questionnaire.Merge;
import nl.veerkracht.questionnaire.Questionnaires;
import nl.veerkracht.web.Refused;
import org.springframework.stereotype.Component;

/** Filling in the parts of a triage; what two people fill in at once is brought together, and shown where they differ. */
@Component
class Sheets {

    private final Guard guard;
    private final TriageStore triages;
    private final SheetStore store;
    private final Questionnaires questionnaires;
    private final Audit audit;
    private final Clock clock;

    Sheets(
            Guard guard,
            TriageStore triages,
            SheetStore store,
            Questionnaires questionnaires,
            Audit audit,
            Clock clock) {
        this.guard = guard;
        this.triages = triages;
        this.store = store;
        this.questionnaires = questionnaires;
        this.audit = audit;
        this.clock = clock;
    }

    Saved save(TriageId id, SheetKind kind, int base, Map<String, List<String>> form) {
        guard.writable(triages.find(id).orElseThrow(Refused::notShown).line());
        if (!guard.fillsIn(kind)) {
            throw new Refused("triage.refused.trained");
        }
        var draft = triages.lock(id);
        return draft.isEmpty() ? new Saved.Fixed() : save(draft.get(), kind, base, form);
    }

    private Saved save(Triage triage, SheetKind kind, int base, Map<String, List<String>> form) {
        var newest = store.newest(triage).get(kind);
        var theirs = newest == null ? none(kind) : newest.answers();
        var from = newest == null || newest.number() == base ? theirs : at(triage, kind, base);
        var reading = questionnaires.read(form, from);
        if (!reading.isSound()) {
            return new Saved.Unreadable(reading.faults());
        }
        var merge = Merge.of(from, reading.answers(), theirs);
        var number = newest == null ? 0 : newest.number();
        if (newest != null && !merge.conflicts().isEmpty()) {
            return new Saved.Changed(number, newest.by(), merge.answers(), theirs, merge.conflicts());
        }
        if (!merge.answers().equals(theirs)) {
            keep(triage, kind, number + 1, merge.answers());
        }
        return new Saved.Kept(number != base, bringsUp(from, merge.answers()));
    }

    private boolean bringsUp(Answers before, Answers after) {
        return questionnaires.edition(after.edition()).items().values().stream()
                .filter(item -> after.of(item.id()).isEmpty() && item.asked(after, Context.UNKNOWN))
                .anyMatch(item -> !item.asked(before, Context.UNKNOWN));
    }

    private Answers at(Triage triage, SheetKind kind, int number) {
        return store.find(triage, kind, number).map(SavedSheet::answers).orElseGet(() -> none(kind));
    }

    Answers none(SheetKind kind) {
        return Answers.none(questionnaires.newest(kind.instrument()).edition());
    }

    private void keep(Triage triage, SheetKind kind, int number, Answers answers) {
        store.add(triage, new SavedSheet(kind, number, answers, guard.me(), clock.instant()));
        triages.changed(triage.id());
        audit.change("triage.save", List.of(triage.id().value(), triage.line().value()), Map.of("part", kind.code()));
    }
}
