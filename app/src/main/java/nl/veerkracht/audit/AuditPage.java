package nl.veerkracht.audit;

import java.util.List;
import java.util.Optional;

/** Some entries, newest first, and where to go on; no counts. */
public record AuditPage(List<AuditLine> lines, Optional<String> next) {
    public AuditPage {
        lines = List.copyOf(lines);
    }
}
