package nl.veerkracht.weighing;

import java.util.Optional;
import nl.veerkracht.questionnaire.Instrument;
import nl.veerkracht.questionnaire.Option;
import nl.veerkracht.questionnaire.Text;

/** The words for what people chose. */
final class Outcomes {

    private Outcomes() {}

    static Optional<Text> text(Instrument instrument, Weighing weighing) {
        return instrument
                .outcome()
                .flatMap(instrument::item)
                .flatMap(item -> item.kind().options().stream()
                        .filter(option -> option.id().equals(weighing.outcome()))
                        .map(Option::label)
                        .findFirst());
    }
}
