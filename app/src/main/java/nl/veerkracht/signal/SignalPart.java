package nl.veerkracht.signal;

import java.util.Map;
import java.util.Optional;

/**
 * A higher room shows here what it has about a signal, on the signal's page. Asked after the signal was found to be for this reader; two queries at most.
 */
public interface SignalPart {

    /** What this reader may see or do there, or nothing. */
    Optional<Piece> of(SignalView view);

    /**
     * A part of the page.
     *
     * @param template the room's template, such as {@code report/panel}: one card. Besides the model it gets {@code screen}
     */
    record Piece(String template, Map<String, Object> model) {
        public Piece {
            model = Map.copyOf(model);
        }
    }
}
