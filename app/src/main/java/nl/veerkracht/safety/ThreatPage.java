package nl.veerkracht.safety;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Some threats, the last first, and where to go on. */
public record ThreatPage(List<Threat> threats, @Nullable String next) {
    public ThreatPage {
        threats = List.copyOf(threats);
    }
}
