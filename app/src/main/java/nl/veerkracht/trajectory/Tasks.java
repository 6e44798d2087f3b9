package nl.veerkracht.trajectory;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.veerkracht.access.Part;
import nl.veerkracht.access.Sight;
import nl.veerkracht.access.Teams;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.audit.Audit;
import nl.veerkracht.database.HouseRights;
import nl.veerkracht.web.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** What people on a line have said they will do, and by when. Every open task has an owner who is on the team. */
@Component
class Tasks {

    private static final int LONGEST_YEARS = 5;

    private final Guard guard;
    private final TaskStore store;
    private final EventStore events;
    private final Needs needs;
    private final Teams teams;
    private final HouseRights house;
    private final Audit audit;
    private final Days days;

    Tasks(
            Guard guard,
            TaskStore store,
            EventStore events,
            Needs needs,
            Teams teams,
            HouseRights house,
            Audit audit,
            Days days) {
        this.guard = guard;
        this.store = store;
        this.events = events;
        this.needs = needs;
        this.teams = teams;
        this.house = house;
        this.audit = audit;
        this.days = days;
    }

    Outcome add(TrajectoryId id, String title, AccountId owner, LocalDate due) {
        Line line = guard.writing(id, Sight.TASKS);
        Task task = new Task(
                UUID.randomUUID(),
                Written.required(title, Written.SHORT),
                owner,
                due,
                Task.State.OPEN,
                guard.me(),
                null,
                0);
        return against(line, owner, due).orElseGet(() -> {
            store.insert(line, task, needs.urgency(due));
            needs.task(task.id(), id, owner, due);
            audit.change("task.create", List.of(id.value(), task.id()), Map.of("due", due.toString()));
            return Outcome.DONE;
        });
    }

    Outcome change(TrajectoryId id, UUID task, int version, String title, AccountId owner, LocalDate due) {
        Line line = guard.writing(id);
        Task old = mine(line, task);
        Task fresh = new Task(
                task, Written.required(title, Written.SHORT), owner, due, old.state(), old.createdBy(), null, version);
        return against(line, owner, due).orElseGet(() -> {
            if (!store.update(line, fresh, needs.urgency(due))) {
                return Outcome.CHANGED;
            }
            needs.taskSettled(task);
            needs.task(task, id, owner, due);
            audit.change("task.change", List.of(id.value(), task), Map.of("due", due.toString()));
            return Outcome.DONE;
        });
    }

    /** Done or not needed any more. Ending what has ended already is fine: two people ticked it off. */
    void end(TrajectoryId id, UUID task, Task.State how) {
        Line line = guard.writing(id);
        Task old = mine(line, task);
        if (!store.end(line, task, how)) {
            return;
        }
        needs.taskSettled(task);
        if (how == Task.State.DONE) {
            events.put(
                    id,
                    Event.of(EventKind.TASK_DONE, days.now(), task, old.owner().value()));
        }
        audit.change("task.end", List.of(id.value(), task), Map.of("state", how.code()));
    }

    /** A task that the reader may change: hers, made by her, or on a line she coordinates. */
    private Task mine(Line line, UUID id) {
        Task task = find(line, id);
        AccountId me = guard.me();
        boolean may = task.owner().equals(me) || task.createdBy().equals(me) || leads(line);
        if (!may) {
            throw new Refused(HttpStatus.FORBIDDEN, "trajectory.refused.task");
        }
        return task;
    }

    List<UUID> open(TrajectoryId id) {
        return store.open(guard.member(id), LocalDate.EPOCH, new UUID(0, 0), Reading.PAGE).stream()
                .map(Task::id)
                .toList();
    }

    private boolean leads(Line line) {
        return teams.amOn(line.dossier(), Part.COORDINATOR, Part.STAND_IN);
    }

    Task find(Line line, UUID id) {
        return store.find(line, id).orElseThrow(Refused::notShown);
    }

    private Optional<Outcome> against(Line line, AccountId owner, LocalDate due) {
        if (due.isBefore(days.today())) {
            return Optional.of(new Outcome.Fault("due", "trajectory.fault.due-past"));
        }
        if (due.isAfter(days.today().plusYears(LONGEST_YEARS))) {
            return Optional.of(new Outcome.Fault("due", "trajectory.fault.due-far"));
        }
        return teams.hasPart(line.dossier(), owner)
                ? Optional.empty()
                : Optional.of(new Outcome.Fault("owner", "trajectory.fault.owner-off-team"));
    }

    /** Open tasks of somebody who left go to somebody who is there. The room's own rule has decided. */
    void give(TrajectoryId line, AccountId from, AccountId to) {
        house.run("trajectory.give-tasks", () -> {
            for (TaskStore.Open task : store.openOf(line, from)) {
                store.give(task.id(), to);
                needs.taskSettled(task.id());
                needs.task(task.id(), line, to, task.dueOn());
                audit.change("task.give", List.of(line.value(), task.id()), Map.of());
            }
        });
    }
}
