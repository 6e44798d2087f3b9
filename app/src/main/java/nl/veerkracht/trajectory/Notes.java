package nl.veerkracht.trajectory;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.veerkracht.audit.Audit;
import nl.veerkracht.web.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** What people on a line wrote down. Everybody on the team may; who reads it follows from its kind. */
@Component
class Notes {

    private static final int EARLIEST_YEARS = 30;

    private final Guard guard;
    private final NoteStore store;
    private final EventStore events;
    private final Audit audit;
    private final Days days;

    Notes(Guard guard, NoteStore store, EventStore events, Audit audit, Days days) {
        this.guard = guard;
        this.store = store;
        this.events = events;
        this.audit = audit;
        this.days = days;
    }

    Outcome add(TrajectoryId id, NoteKind kind, String text, LocalDate happenedOn) {
        Line line = guard.writing(id);
        if (!believable(happenedOn)) {
            return new Outcome.Fault("day", "trajectory.fault.day");
        }
        Note note = new Note(
                UUID.randomUUID(),
                kind,
                Written.required(text, Written.LONG),
                days.during(happenedOn),
                guard.me(),
                days.now(),
                0);
        store.insert(line, note);
        events.put(
                id,
                Event.of(
                        kind.event(),
                        note.happenedAt(),
                        note.id(),
                        note.author().value()));
        audit.change("note.create", List.of(id.value(), note.id()), Map.of("kind", kind.code()));
        return Outcome.DONE;
    }

    /** A note is corrected by the one who wrote it. */
    Outcome change(TrajectoryId id, UUID note, int version, NoteKind kind, String text, LocalDate happenedOn) {
        Line line = guard.writing(id);
        Note old = own(line, note);
        if (!believable(happenedOn)) {
            return new Outcome.Fault("day", "trajectory.fault.day");
        }
        boolean sameDay = days.of(old.happenedAt()).equals(happenedOn);
        Note fresh = new Note(
                note,
                kind,
                Written.required(text, Written.LONG),
                sameDay ? old.happenedAt() : days.during(happenedOn),
                old.author(),
                old.writtenAt(),
                version);
        if (!store.update(line, fresh)) {
            return Outcome.CHANGED;
        }
        events.correct(id, fresh);
        audit.change("note.change", List.of(id.value(), note), Map.of("kind", kind.code()));
        return Outcome.DONE;
    }

    Note own(Line line, UUID id) {
        Note note = store.find(line, id).orElseThrow(Refused::notShown);
        if (!note.author().equals(guard.me())) {
            throw new Refused(HttpStatus.FORBIDDEN, "trajectory.refused.note");
        }
        return note;
    }

    private boolean believable(LocalDate day) {
        return !day.isAfter(days.today()) && !day.isBefore(days.today().minusYears(EARLIEST_YEARS));
    }
}
