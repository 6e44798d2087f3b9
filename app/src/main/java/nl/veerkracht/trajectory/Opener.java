package nl.veerkracht.trajectory;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.veerkracht.access.Colleagues;
import nl.veerkracht.access.Part;
import nl.veerkracht.access.Teams;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.actor.Acting;
import nl.veerkracht.actor.Role;
import nl.veerkracht.audit.Audit;
import nl.veerkracht.database.HouseRights;
import nl.veerkracht.thread.SignalThread;
import nl.veerkracht.thread.ThreadId;
import nl.veerkracht.thread.Threads;
import nl.veerkracht.vault.Vault;
import nl.veerkracht.web.Refused;
import org.springframework.stereotype.Component;

/** Opens lines from threads, and opens closed ones again. */
@Component
class Opener {

    private final Guard guard;
    private final LineStore lines;
    private final AboutStore abouts;
    private final Abouts about;
    private final EventStore events;
    private final Coordination coordination;
    private final Returning returning;
    private final Story story;
    private final Threads threads;
    private final Teams teams;
    private final Colleagues colleagues;
    private final Vault vault;
    private final HouseRights house;
    private final Audit audit;
    private final Days days;

    Opener(
            Guard guard,
            LineStore lines,
            AboutStore abouts,
            Abouts about,
            EventStore events,
            Coordination coordination,
            Returning returning,
            Story story,
            Threads threads,
            Teams teams,
            Colleagues colleagues,
            Vault vault,
            HouseRights house,
            Audit audit,
            Days days) {
        this.guard = guard;
        this.lines = lines;
        this.abouts = abouts;
        this.about = about;
        this.events = events;
        this.coordination = coordination;
        this.returning = returning;
        this.story = story;
        this.threads = threads;
        this.teams = teams;
        this.colleagues = colleagues;
        this.vault = vault;
        this.house = house;
        this.audit = audit;
        this.days = days;
    }

    /** The thread, for those who may open a line from it: weighers and coordinators on its team. */
    SignalThread mayOpen(ThreadId id) {
        SignalThread thread = threads.find(id).orElseThrow(Refused::notShown);
        if (!mayOpenFrom(thread)) {
            audit.refused("trajectory.open", id.value());
            throw Refused.notShown();
        }
        return thread;
    }

    boolean mayOpenFrom(SignalThread thread) {
        boolean role = Acting.current().is(Role.WEIGHER) || Acting.current().is(Role.COORDINATOR);
        return role && teams.amOn(thread.id().value(), Part.WEIGHER, Part.COORDINATOR, Part.STAND_IN, Part.MEMBER);
    }

    /** The line of this thread, or of a thread that was joined into it. */
    Optional<Line> existing(SignalThread thread) {
        return lines.ofThreads(thread.parts().stream().map(ThreadId::value).toList()).stream()
                .findFirst();
    }

    Opened open(Opening opening) {
        SignalThread thread = mayOpen(opening.thread());
        if (!colleagues.rolesOf(opening.coordinator()).contains(Role.COORDINATOR)) {
            return new Opened.Fault("colleague", "trajectory.fault.no-coordinator");
        }
        if (about.against(opening.born()).isPresent()) {
            return new Opened.Fault("born", "trajectory.fault.born");
        }
        Optional<Line> existing = existing(thread);
        return existing.isPresent() ? again(existing.get(), opening) : first(thread, opening);
    }

    private Opened first(SignalThread thread, Opening opening) {
        TrajectoryId id = TrajectoryId.random();
        AccountId me = guard.me();
        if (!lines.open(id, thread.id().value(), vault.create(), me.value())) {
            // Somebody else opened it in the same moment; the key that was made for this one goes with the transaction.
            throw new Refused("trajectory.refused.opened-meanwhile");
        }
        return house.call("trajectory.open", () -> {
            Line line = lines.find(id).orElseThrow();
            coordination.begin(line, opening.coordinator());
            abouts.insert(line, about.about(opening.called(), opening.name(), opening.born(), 0));
            said(line, opening, me);
            return opened(line, me);
        });
    }

    /** Who comes back is met by the same line, with all that was written in it. */
    private Opened again(Line line, Opening opening) {
        if (line.state() != TrajectoryState.CLOSED) {
            return new Opened.Already(line.id());
        }
        AccountId me = guard.me();
        return house.call("trajectory.reopen", () -> {
            Line held = lines.lock(line.id()).orElseThrow();
            if (held.state() != TrajectoryState.CLOSED) {
                return new Opened.Already(line.id());
            }
            story.refresh(held);
            return returning.again(held, opening.coordinator(), opening.words(), me);
        });
    }

    private void said(Line line, Opening opening, AccountId by) {
        if (opening.words() != null && !opening.words().isBlank()) {
            about.write(line, opening.words(), by);
        }
    }

    private Opened opened(Line line, AccountId by) {
        EventKind kind = EventKind.OPENED;
        events.put(line.id(), Event.of(kind, days.now(), UUID.randomUUID(), by.value()));
        story.refresh(line);
        audit.change("trajectory.open", List.of(line.dossier(), line.thread()), Map.of("kind", kind.code()));
        return new Opened.Now(line.id());
    }
}
