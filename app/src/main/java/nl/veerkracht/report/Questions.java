package nl.veerkracht.report;

import java.util.List;
import java.util.Optional;
import nl.veerkracht.signal.LifeArea;

/**
 * What one kind of sender is asked, in one language.
 *
 * @param shortly what stands under the choice
 * @param area where it belongs when no example fits
 */
public record Questions(
        String title,
        String shortly,
        String lead,
        LifeArea area,
        List<Example> seen,
        Question fact,
        Question think,
        Question about,
        Question where) {

    public Questions {
        seen = List.copyOf(seen);
    }

    /** An example to look with: its place in the instrument, and how it reads here. */
    public record Example(LifeArea area, String code, String text) {
        /** What the form sends. */
        public String value() {
            return area.code() + "." + code;
        }
    }

    /** A question, and what helps to answer it. */
    public record Question(String label, String hint) {}

    Optional<Example> example(String value) {
        return seen.stream().filter(one -> one.value().equals(value)).findFirst();
    }
}
