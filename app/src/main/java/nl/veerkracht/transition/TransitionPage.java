package nl.veerkracht.transition;

import java.time.LocalDate;
import java.util.List;
import nl.veerkracht.trajectory.Sheet;
import nl.veerkracht.trajectory.TrajectoryState;

/** One transition on its screen. */
public record TransitionPage(Sheet sheet, Transition one, List<Along> along, LocalDate today) {

    public String path() {
        return sheet.line().path() + "/transitions/" + one.id();
    }

    /** Whether something may still be written. */
    public boolean open() {
        return sheet.line().state() != TrajectoryState.CLOSED && one.state() != Transition.State.CALLED_OFF;
    }

    public boolean planned() {
        return open() && one.state() == Transition.State.PLANNED;
    }
}
