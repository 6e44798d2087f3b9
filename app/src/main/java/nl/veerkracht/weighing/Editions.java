package nl.veerkracht.weighing;

import nl.veerkracht.questionnaire.Instrument;
import nl.veerkracht.questionnaire.Questionnaires;
import nl.veerkracht.questionnaire.Text;
import org.jspecify.annotations.Nullable;

/** Lets a template ask for the instrument a weighing was made with. */
public record Editions(Questionnaires questionnaires) {
    public Instrument of(Weighing weighing) {
        return questionnaires.edition(weighing.edition());
    }

    public Instrument of(WeighingVersion version) {
        return questionnaires.edition(version.answers().edition());
    }

    /** What people chose, or null. */
    public @Nullable Text outcome(Weighing weighing) {
        return Outcomes.text(of(weighing), weighing).orElse(null);
    }

    public Instrument newest(String instrument) {
        return questionnaires.newest(instrument);
    }
}
