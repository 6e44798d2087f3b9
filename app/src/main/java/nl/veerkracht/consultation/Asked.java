package nl.veerkracht.consultation;

import java.util.List;

/** What became of a question. */
public sealed interface Asked {

    /** It waits for the specialist. */
    record Now(ConsultationId id) implements Asked {}

    /**
     * Not asked: the words hold names of the young person, and nothing was shared with this specialist that allows that.
     *
     * @param names as they stand in the question, for the asker who knows them; never logged
     */
    record NamesInside(List<String> names) implements Asked {
        public NamesInside {
            names = List.copyOf(names);
        }

        @Override
        public String toString() {
            return "NamesInside[redacted]";
        }
    }

    /** Not asked: this colleague is no specialist, or does not take part any more. */
    record NoSpecialist() implements Asked {}
}
