package nl.veerkracht.weighing;

import java.util.List;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.questionnaire.Answers;
import nl.veerkracht.questionnaire.Entered;
import nl.veerkracht.questionnaire.Fault;
import nl.veerkracht.questionnaire.Sheet;
import nl.veerkracht.questionnaire.Steps;
import nl.veerkracht.questionnaire.Wording;
import nl.veerkracht.web.Difference;
import org.jspecify.annotations.Nullable;

/**
 * What the form shows: the newest answers, or what was typed and could not be kept.
 *
 * @param version the version it was made from
 * @param answers what stands in the fields
 * @param entered what was typed, when it must be shown again as typed
 * @param changed what somebody else made of it meanwhile
 * @param step the step to show, null for where to go on, {@link #WHOLE} for all of it on one page
 */
public record WeighingForm(
        WeighingView view,
        int version,
        Answers answers,
        @Nullable Entered entered,
        List<Fault> faults,
        @Nullable Changed changed,
        @Nullable Integer step) {

    static final int WHOLE = 0;

    /** Somebody else's newer answers to the same questions. */
    record Changed(AccountId by, Answers theirs, List<String> items) {}

    public WeighingForm {
        faults = List.copyOf(faults);
    }

    static WeighingForm of(WeighingView view) {
        return new WeighingForm(view, view.weighing().version(), view.answers(), null, List.of(), null, null);
    }

    WeighingForm again(int from, Entered typed, List<Fault> wrong) {
        return new WeighingForm(view, from, answers, typed, wrong, null, step);
    }

    WeighingForm changed(Saved.Changed meanwhile) {
        return new WeighingForm(
                view,
                meanwhile.version(),
                meanwhile.answers(),
                null,
                List.of(),
                new Changed(meanwhile.by(), meanwhile.theirs(), meanwhile.items()),
                step);
    }

    WeighingForm at(@Nullable Integer wanted) {
        return new WeighingForm(view, version, answers, entered, faults, changed, wanted);
    }

    /** One section at a time, or null when all stands on one page. */
    public @Nullable Steps steps(Wording wording) {
        return step != null && step == WHOLE ? null : Steps.of(sheet(wording), step);
    }

    public Sheet sheet(Wording wording) {
        var sheet = Sheet.of(view.instrument(), answers, view.context(), wording);
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
        var theirs = Sheet.of(view.instrument(), changed.theirs(), view.context(), wording);
        return changed.items().stream()
                .map(item -> new Difference(mine.question(item), mine.told(item), theirs.told(item)))
                .toList();
    }

    /** Whether it was concluded while the reader was typing. */
    public boolean closed() {
        return view.weighing().state() != WeighingState.DRAFT;
    }
}
