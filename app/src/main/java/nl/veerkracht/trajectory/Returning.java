package nl.veerkracht.trajectory;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.veerkracht.access.Colleagues;
import nl.veerkracht.access.Part;
import nl.veerkracht.access.Teams;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.actor.Acting;
import nl.veerkracht.actor.Role;
import nl.veerkracht.audit.Audit;
import nl.veerkracht.database.HouseRights;
import nl.veerkracht.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The door stays open: who comes back is met by the same line, with all that was written in it, and by the same people as far as they are there. Who was on
 * the team when it closed may open it, because she is whom the young person calls.
 */
@Component
class Returning {

    private final ReturnStore store;
    private final LineStore lines;
    private final RoleStore roles;
    private final EventStore events;
    private final Coordination coordination;
    private final Abouts abouts;
    private final Needs needs;
    private final Teams teams;
    private final Colleagues colleagues;
    private final HouseRights house;
    private final Audit audit;
    private final Guard guard;
    private final Days days;

    Returning(
            ReturnStore store,
            LineStore lines,
            RoleStore roles,
            EventStore events,
            Coordination coordination,
            Abouts abouts,
            Needs needs,
            Teams teams,
            Colleagues colleagues,
            HouseRights house,
            Audit audit,
            Guard guard,
            Days days) {
        this.store = store;
        this.lines = lines;
        this.roles = roles;
        this.events = events;
        this.coordination = coordination;
        this.abouts = abouts;
        this.needs = needs;
        this.teams = teams;
        this.colleagues = colleagues;
        this.house = house;
        this.audit = audit;
        this.guard = guard;
        this.days = days;
    }

    Listing<PastLine> closed(@Nullable String after) {
        AccountId me = guard.me();
        List<PastLine> found =
                house.call("trajectory.past", () -> store.closed(me, Moment.of(after), Reading.PAGE + 1));
        Listing<PastLine> page = Listing.of(
                found,
                Reading.PAGE,
                line -> new Moment(line.closedAt(), line.id().value()));
        audit.look(
                "trajectory.past",
                page.items().stream().map(line -> line.id().value()).toList());
        return page;
    }

    PastLine mine(TrajectoryId id) {
        AccountId me = guard.me();
        audit.look("trajectory.past", id.value());
        return house.call("trajectory.past", () -> store.closed(me, id)).orElseThrow(() -> guard.notInvolved(id));
    }

    Opened again(TrajectoryId id, @Nullable String words) {
        mine(id);
        AccountId me = guard.me();
        boolean mayCoordinate = Acting.current().is(Role.COORDINATOR);
        return house.call("trajectory.return", () -> {
            Line held = lines.lock(id).orElseThrow(Refused::notShown);
            Instant closed = held.closedAt();
            if (closed == null) {
                return new Opened.Already(id);
            }
            AccountId coordinator = store.coordinator(id, closed)
                    .filter(last -> colleagues.rolesOf(last).contains(Role.COORDINATOR))
                    .orElse(mayCoordinate ? me : null);
            return coordinator == null
                    ? new Opened.Fault("words", "trajectory.fault.nobody-left")
                    : again(held, coordinator, words, me);
        });
    }

    /** With the rights of the house, while the line is held and closed. */
    Opened again(Line held, AccountId coordinator, @Nullable String words, AccountId by) {
        lines.become(held.id(), TrajectoryState.OPEN);
        coordination.begin(held, coordinator);
        samePeople(held, coordinator);
        if (words != null && !words.isBlank()) {
            abouts.write(held, words, by);
        }
        events.put(held.id(), Event.of(EventKind.REOPENED, days.now(), UUID.randomUUID(), by.value()));
        audit.change(
                "trajectory.open", List.of(held.dossier(), held.thread()), Map.of("kind", EventKind.REOPENED.code()));
        return new Opened.Now(held.id());
    }

    private void samePeople(Line held, AccountId coordinator) {
        Instant closed = held.closedAt();
        if (closed == null) {
            return;
        }
        store.team(held.id(), closed).stream()
                .filter(former -> !former.account().equals(coordinator))
                .forEach(former -> join(held, former));
    }

    private void join(Line held, ReturnStore.Former former) {
        UUID part = teams.appoint(held.dossier(), former.account(), Part.MEMBER, former.sees(), null, null);
        roles.insert(part, held.id(), former.role());
        events.put(
                held.id(),
                Event.of(EventKind.JOINED, days.now(), part, former.account().value()));
        needs.arrive(held.id(), former.account());
    }
}
