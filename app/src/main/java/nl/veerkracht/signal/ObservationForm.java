package nl.veerkracht.signal;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One observation as typed.
 *
 * @param what life area and, after a colon, the example it resembles: {@code school:tired}
 */
public record ObservationForm(
        @Nullable String what,
        @Nullable String fact,
        @Nullable String interpretation,
        @Nullable String certainty) {

    static ObservationForm empty() {
        return new ObservationForm(null, null, null, null);
    }

    static ObservationForm of(Observation observation) {
        String code = observation.code();
        return new ObservationForm(
                observation.lifeArea().code() + ":" + (code == null ? "" : code),
                observation.fact(),
                observation.interpretation(),
                observation.certainty().code());
    }

    Map<String, Object> given() {
        String[] parts = (what == null ? "" : what).split(":", 2);
        Map<String, Object> given = new LinkedHashMap<>();
        SignalForm.put(given, "lifeArea", parts[0]);
        SignalForm.put(given, "code", parts.length > 1 ? parts[1] : null);
        SignalForm.put(given, "fact", fact);
        SignalForm.put(given, "interpretation", interpretation);
        SignalForm.put(given, "certainty", certainty);
        return given;
    }
}
