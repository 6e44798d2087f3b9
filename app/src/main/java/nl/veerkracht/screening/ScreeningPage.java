package nl.veerkracht.screening;

import java.util.List;
import java.util.Optional;

/** Some screenings, the nearest first, and where to go on. */
public record ScreeningPage(List<Screening> screenings, Optional<String> next) {
    public ScreeningPage {
        screenings = List.copyOf(screenings);
    }
}
