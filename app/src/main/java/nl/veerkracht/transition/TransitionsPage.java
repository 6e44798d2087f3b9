package nl.veerkracht.transition;

import java.time.LocalDate;
import java.util.List;
import nl.veerkracht.trajectory.Sheet;
import nl.veerkracht.trajectory.TrajectoryState;

/** The transitions of one line. */
public record TransitionsPage(Sheet sheet, List<Transition> transitions, LocalDate today) {

    public boolean open() {
        return sheet.line().state() != TrajectoryState.CLOSED;
    }

    public List<Transition> coming() {
        return transitions.stream()
                .filter(one -> one.state() == Transition.State.PLANNED)
                .sorted(java.util.Comparator.comparing(Transition::plannedOn))
                .toList();
    }

    public List<Transition> past() {
        return transitions.stream()
                .filter(one -> one.state() != Transition.State.PLANNED)
                .toList();
    }
}
