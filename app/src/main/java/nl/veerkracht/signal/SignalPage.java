package nl.veerkracht.signal;

import java.util.List;
import java.util.Optional;

/** Some signals, the last received first, and where to go on; no counts. */
public record SignalPage(List<SignalLine> lines, Optional<String> next) {
    public SignalPage {
        lines = List.copyOf(lines);
    }
}
