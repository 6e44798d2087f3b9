package nl.veerkracht.access;

import java.util.List;
import java.util.Optional;

/** Some colleagues, and where to go on; no counts. */
public record ColleaguePage(List<Colleague> colleagues, Optional<String> next) {
    public ColleaguePage {
        colleagues = List.copyOf(colleagues);
    }
}
