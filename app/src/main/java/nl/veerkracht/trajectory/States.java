package nl.veerkracht.trajectory;

import java.util.Map;
import java.util.UUID;
import nl.veerkracht.access.TeamMember;
import nl.veerkracht.access.Teams;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.audit.Audit;
import nl.veerkracht.database.HouseRights;
import nl.veerkracht.web.Refused;
import org.springframework.stereotype.Component;

/** Moves lines from one state to another. */
@Component
class States {

    private final Guard guard;
    private final LineStore lines;
    private final TaskStore tasks;
    private final EventStore events;
    private final Needs needs;
    private final Teams teams;
    private final HouseRights house;
    private final Audit audit;
    private final Days days;

    States(
            Guard guard,
            LineStore lines,
            TaskStore tasks,
            EventStore events,
            Needs needs,
            Teams teams,
            HouseRights house,
            Audit audit,
            Days days) {
        this.guard = guard;
        this.lines = lines;
        this.tasks = tasks;
        this.events = events;
        this.needs = needs;
        this.teams = teams;
        this.house = house;
        this.audit = audit;
        this.days = days;
    }

    Outcome become(TrajectoryId id, int version, TrajectoryState state) {
        Line line = guard.lead(id);
        if (line.version() != version) {
            return Outcome.CHANGED;
        }
        if (!line.state().mayBecome(state)) {
            throw new Refused("trajectory.refused.move");
        }
        if (state == TrajectoryState.CLOSED && tasks.anyOpen(id)) {
            return new Outcome.Fault("state", "trajectory.fault.tasks-open");
        }
        AccountId by = guard.me();
        house.run("trajectory.state", () -> {
            lines.become(id, state);
            events.put(id, Event.of(event(state), days.now(), UUID.randomUUID(), by.value()));
            if (state == TrajectoryState.CLOSED) {
                end(line);
            }
        });
        audit.change("trajectory.state", id.value(), Map.of("state", state.code()));
        return Outcome.DONE;
    }

    /** Nobody has a part in a closed line. */
    private void end(Line line) {
        teams.on(line.dossier()).stream().map(TeamMember::id).forEach(teams::dismiss);
        needs.nobodyArrives(line.id());
        needs.appointed(line.id());
    }

    private static EventKind event(TrajectoryState state) {
        return switch (state) {
            case OPEN -> EventKind.REOPENED;
            case AFTERCARE -> EventKind.AFTERCARE;
            case CLOSED -> EventKind.CLOSED;
        };
    }
}
