package nl.veerkracht.triage;

import java.util.List;
import nl.veerkracht.questionnaire.Answers;
import nl.veerkracht.questionnaire.Context;
import nl.veerkracht.questionnaire.Entered;
import nl.veerkracht.questionnaire.Fault;
import nl.veerkracht.questionnaire.Sheet;
import nl.veerkracht.questionnaire.Wording;
import nl.veerkracht.web.Difference;
import org.jspecify.annotations.Nullable;

/**
 * What the form of one part shows: the newest answers, or what was typed and could not be kept.
 *
 * @param number of the answers it was made from
 * @param entered what was typed, when it must be shown again as typed
 * @param changed what somebody else made of it meanwhile
 */
public record SheetForm(
        TriageView view,
        SheetKind kind,
        int number,
        Answers answers,
        @Nullable Entered entered,
        List<Fault> faults,
        Saved.@Nullable Changed changed) {

    public SheetForm {
        faults = List.copyOf(faults);
    }

    static SheetForm of(TriageView view, SheetKind kind) {
        return new SheetForm(view, kind, view.number(kind), view.answers(kind), null, List.of(), null);
    }

    SheetForm again(int from, Entered typed, List<Fault> wrong) {
        return new SheetForm(view, kind, from, answers, typed, wrong, null);
    }

    SheetForm changed(Saved.Changed meanwhile) {
        return new SheetForm(view, kind, meanwhile.number(), meanwhile.answers(), null, List.of(), meanwhile);
    }

    public Sheet sheet(Wording wording) {
        var sheet = Sheet.of(view.instrument(kind), answers, Context.UNKNOWN, wording);
        return entered == null ? sheet : sheet.corrected(entered, faults);
    }

    /** Whose newer answers they are, or null when nobody's or when the name is not known. */
    public @Nullable String changedBy() {
        var name = changed == null ? "" : view.name(changed.by());
        return name.isEmpty() ? null : name;
    }

    /** Where we differ, in words; none when nobody else changed anything. */
    public List<Difference> differences(Wording wording) {
        if (changed == null) {
            return List.of();
        }
        var mine = sheet(wording);
        var theirs = Sheet.of(view.instrument(kind), changed.theirs(), Context.UNKNOWN, wording);
        return changed.items().stream()
                .map(item -> new Difference(mine.question(item), mine.told(item), theirs.told(item)))
                .toList();
    }
}
