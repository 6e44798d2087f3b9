package nl.veerkracht.circle;

import java.time.LocalDate;
import java.util.List;
import nl.veerkracht.access.Sight;
import nl.veerkracht.trajectory.Sheet;
import nl.veerkracht.trajectory.TrajectoryState;

/**
 * What stands on the screen of who stands beside her.
 *
 * @param companions those of now first
 */
public record CirclePage(Sheet sheet, List<Companion> companions, LocalDate today) {

    public CirclePage {
        companions = List.copyOf(companions);
    }

    public String path() {
        return sheet.line().path() + "/circle";
    }

    public List<Companion> now(CompanionKind kind) {
        return companions.stream()
                .filter(one -> one.ended() == null && one.terms().kind() == kind)
                .toList();
    }

    public List<Companion> before() {
        return companions.stream().filter(one -> one.ended() != null).toList();
    }

    public boolean open() {
        return sheet.line().state() != TrajectoryState.CLOSED;
    }

    public boolean mayChange() {
        return open() && sheet.people().lead();
    }

    /** Whether the reader sees what they do together. */
    public boolean seesMore() {
        return sheet.people().see(Sight.NOTES);
    }

    public boolean late(Companion one) {
        LocalDate next = one.next();
        return next != null && next.isBefore(today);
    }
}
