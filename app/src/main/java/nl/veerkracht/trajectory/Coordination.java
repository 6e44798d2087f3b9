package nl.veerkracht.trajectory;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.veerkracht.access.Colleague;
import nl.veerkracht.access.Colleagues;
import nl.veerkracht.access.Part;
import nl.veerkracht.access.Sight;
import nl.veerkracht.access.TeamMember;
import nl.veerkracht.access.Teams;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.actor.Acting;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.Role;
import nl.veerkracht.audit.Audit;
import nl.veerkracht.database.HouseRights;
import nl.veerkracht.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who coordinates a line. The line is held first, so that two who hand over at the same time come one after the other. */
@Component
class Coordination {

    static final Set<Sight> EVERYTHING = Set.copyOf(EnumSet.allOf(Sight.class));

    private final Guard guard;
    private final LineStore lines;
    private final PeopleStore people;
    private final EventStore events;
    private final Tasks tasks;
    private final Needs needs;
    private final Teams teams;
    private final Colleagues colleagues;
    private final HouseRights house;
    private final Audit audit;
    private final Days days;

    Coordination(
            Guard guard,
            LineStore lines,
            PeopleStore people,
            EventStore events,
            Tasks tasks,
            Needs needs,
            Teams teams,
            Colleagues colleagues,
            HouseRights house,
            Audit audit,
            Days days) {
        this.guard = guard;
        this.lines = lines;
        this.people = people;
        this.events = events;
        this.tasks = tasks;
        this.needs = needs;
        this.teams = teams;
        this.colleagues = colleagues;
        this.house = house;
        this.audit = audit;
        this.days = days;
    }

    /** The first coordinator of a line that opens, or opens again. The room's own rule has decided. */
    void begin(Line line, AccountId coordinator) {
        UUID part = teams.handOver(line.dossier(), coordinator, EVERYTHING);
        events.put(line.id(), Event.of(EventKind.COORDINATOR, days.now(), part, coordinator.value()));
        needs.arrive(line.id(), coordinator);
    }

    Outcome handOver(TrajectoryId id, int version, AccountId to, Warmth warmth, @Nullable String note) {
        Line line = guard.lead(id);
        return pass(line, version, to, warmth, note);
    }

    Outcome appoint(TrajectoryId id, int version, AccountId to, @Nullable String note) {
        requireMandate(id);
        Line line = house.call("trajectory.hold", () -> lines.lock(id)).orElseThrow(Refused::notShown);
        return pass(line, version, to, Warmth.COLD, note);
    }

    /** Those with the mandate in the coordinator's organisation; those of other organisations only when that one has nobody. */
    void requireMandate(TrajectoryId id) {
        AccountId current = teams.coordinator(id.value()).orElseThrow(Refused::notShown);
        Colleague coordinator = colleagues.of(current).orElseThrow(Refused::notShown);
        Actor actor = Acting.current();
        boolean own = actor.organisation()
                .filter(coordinator.organisationId()::equals)
                .isPresent();
        if (!actor.is(Role.MANDATE_HOLDER) || !(own || !people.hasMandateHolder(coordinator.organisationId()))) {
            throw guard.notInvolved(id);
        }
    }

    private Outcome pass(Line line, int version, AccountId to, Warmth warmth, @Nullable String note) {
        if (line.version() != version) {
            return Outcome.CHANGED;
        }
        if (line.state() == TrajectoryState.CLOSED) {
            throw new Refused("trajectory.refused.closed");
        }
        AccountId from = teams.coordinator(line.dossier()).orElseThrow(Refused::notShown);
        Optional<Outcome> fault = unfit(to, from, "colleague");
        return fault.orElseGet(() -> {
            String why = Written.optional(note, Written.LONG);
            AccountId by = guard.me();
            house.run("trajectory.hand-over", () -> pass(line, from, to, warmth, why, by));
            return Outcome.DONE;
        });
    }

    /** With the rights of the house: who hands over has no part in the line any more before this is written. */
    private void pass(Line line, AccountId from, AccountId to, Warmth warmth, @Nullable String note, AccountId by) {
        UUID id = UUID.randomUUID();
        teams.on(line.dossier()).stream()
                .filter(member ->
                        member.part() == Part.STAND_IN || member.account().equals(to))
                .map(TeamMember::id)
                .forEach(teams::dismiss);
        teams.handOver(line.dossier(), to, EVERYTHING);
        people.handOver(id, line, from, to, warmth, note, by);
        events.put(line.id(), Event.of(EventKind.COORDINATOR, days.now(), id, to.value()));
        tasks.give(line.id(), from, to);
        needs.nobodyArrives(line.id());
        needs.appointed(line.id());
        needs.arrive(line.id(), to);
        lines.changed(line.id());
        audit.change("trajectory.hand-over", line.dossier(), Map.of("warmth", warmth.code()));
    }

    /** What is against this colleague as coordinator or stand-in. */
    Optional<Outcome> unfit(AccountId who, AccountId current, String field) {
        if (who.equals(current)) {
            return Optional.of(new Outcome.Fault(field, "trajectory.fault.same-person"));
        }
        return colleagues.rolesOf(who).contains(Role.COORDINATOR)
                ? Optional.empty()
                : Optional.of(new Outcome.Fault(field, "trajectory.fault.no-coordinator"));
    }

    /** Who: the house. This person cannot act any more: somebody must take over each line she coordinates. */
    void lost(AccountId account) {
        Colleague gone = colleagues.of(account).orElseThrow();
        for (TrajectoryId line : people.coordinatedBy(account)) {
            needs.askToAppoint(line, gone.organisationId());
            teams.on(line.value()).stream()
                    .filter(member -> member.part() == Part.STAND_IN && member.isOn(days.now()))
                    .forEach(member -> needs.askToTakeOver(line, member.account()));
        }
    }

    /** Who: the house. This person can act again before anybody took over. */
    void back(AccountId account) {
        people.coordinatedBy(account).forEach(needs::appointed);
    }
}
