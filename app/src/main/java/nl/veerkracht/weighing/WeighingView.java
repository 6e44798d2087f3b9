package nl.veerkracht.weighing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.veerkracht.access.Colleague;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.questionnaire.Answers;
import nl.veerkracht.questionnaire.Context;
import nl.veerkracht.questionnaire.Instrument;
import nl.veerkracht.questionnaire.Text;
import nl.veerkracht.thread.ThreadId;
import org.jspecify.annotations.Nullable;

/**
 * A weighing as its reader sees it.
 *
 * @param thread as it stands now
 * @param signatures of the version that was concluded; none while it is a draft
 * @param writes whether the reader may fill it in
 * @param toSign whether the reader's own signature is waited for
 */
public record WeighingView(
        Weighing weighing,
        ThreadId thread,
        Instrument instrument,
        Answers answers,
        Context context,
        List<Signature> signatures,
        Map<AccountId, Colleague> people,
        boolean writes,
        boolean toSign) {

    public WeighingView {
        signatures = List.copyOf(signatures);
        people = Map.copyOf(people);
    }

    /** What people chose, when they did. */
    public Optional<Text> outcome() {
        return Outcomes.text(instrument, weighing);
    }

    /** Somebody's name, or an empty text for who is not known any more. */
    public String name(@Nullable AccountId account) {
        var colleague = account == null ? null : people.get(account);
        return colleague == null ? "" : colleague.name();
    }
}
