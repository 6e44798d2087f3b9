package nl.veerkracht.conference;

import java.util.List;
import nl.veerkracht.trajectory.Sheet;
import nl.veerkracht.trajectory.TrajectoryState;

/** What stands on the screen of one conference. */
public record ConferencePage(
        Sheet sheet,
        Conference conference,
        List<Conference.Guest> guests,
        List<Conference.Point> agenda,
        List<Conference.Action> actions) {

    public ConferencePage {
        guests = List.copyOf(guests);
        agenda = List.copyOf(agenda);
        actions = List.copyOf(actions);
    }

    public String path() {
        return sheet.line().path() + "/conferences/" + conference.id();
    }

    /** Whether the reader leads this conference and it can still be worked on. */
    public boolean mayLead() {
        return conference.state() == Conference.State.PLANNED
                && sheet.line().state() != TrajectoryState.CLOSED
                && sheet.people().lead();
    }
}
