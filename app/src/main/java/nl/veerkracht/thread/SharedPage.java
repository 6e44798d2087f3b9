package nl.veerkracht.thread;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What of the signals in a thread is shared with this reader. */
public record SharedPage(String thread, List<Shared> signals) {

    public SharedPage {
        signals = List.copyOf(signals);
    }

    /** One signal, told. */
    public record Shared(
            String organisation,
            @Nullable String observed,
            List<Told> observations,
            @Nullable String place,
            @Nullable String actions,
            @Nullable String description) {
        public Shared {
            observations = List.copyOf(observations);
        }
    }

    /** What was seen, apart from what somebody made of it. */
    public record Told(
            String areaKey, String fact, @Nullable String interpretation, String certaintyKey) {}
}
