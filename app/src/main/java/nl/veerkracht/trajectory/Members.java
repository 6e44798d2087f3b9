package nl.veerkracht.trajectory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.veerkracht.access.Colleagues;
import nl.veerkracht.access.Part;
import nl.veerkracht.access.Sight;
import nl.veerkracht.access.TeamMember;
import nl.veerkracht.access.Teams;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.audit.Audit;
import nl.veerkracht.database.HouseRights;
import nl.veerkracht.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The people around a young person: each for a time, each seeing what the work needs. Who leaves sees nothing from that moment. */
@Component
class Members {

    private final Guard guard;
    private final LineStore lines;
    private final RoleStore roles;
    private final EventStore events;
    private final Tasks tasks;
    private final Needs needs;
    private final Teams teams;
    private final Colleagues colleagues;
    private final HouseRights house;
    private final Audit audit;
    private final Days days;

    Members(
            Guard guard,
            LineStore lines,
            RoleStore roles,
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
        this.roles = roles;
        this.events = events;
        this.tasks = tasks;
        this.needs = needs;
        this.teams = teams;
        this.colleagues = colleagues;
        this.house = house;
        this.audit = audit;
        this.days = days;
    }

    Outcome add(
            TrajectoryId id,
            int version,
            AccountId account,
            MemberRole role,
            Set<Sight> sees,
            @Nullable LocalDate until) {
        Line line = guard.lead(id);
        if (line.version() != version) {
            return Outcome.CHANGED;
        }
        if (until != null && until.isBefore(days.today())) {
            return new Outcome.Fault("until", "trajectory.fault.until-past");
        }
        if (colleagues.rolesOf(account).isEmpty()) {
            return new Outcome.Fault("colleague", "trajectory.fault.not-active");
        }
        if (teams.hasPart(line.dossier(), account)) {
            return new Outcome.Fault("colleague", "trajectory.fault.on-team");
        }
        UUID part = join(line, account, role, sees, until);
        events.put(id, Event.of(EventKind.JOINED, days.now(), part, account.value()));
        lines.changed(id);
        return Outcome.DONE;
    }

    private UUID join(Line line, AccountId account, MemberRole role, Set<Sight> sees, @Nullable LocalDate until) {
        Instant ends = until == null ? null : days.end(until);
        UUID part = teams.add(line.dossier(), account, Part.MEMBER, sees, ends);
        roles.insert(part, line.id(), role);
        return part;
    }

    /** From now on this member sees something else, or leaves on another day. What was, stays on record as its own period. */
    Outcome change(TrajectoryId id, int version, UUID part, Set<Sight> sees, @Nullable LocalDate until) {
        Line line = guard.lead(id);
        if (line.version() != version) {
            return Outcome.CHANGED;
        }
        if (until != null && until.isBefore(days.today())) {
            return new Outcome.Fault("until", "trajectory.fault.until-past");
        }
        TeamMember member = member(line, part);
        MemberRole role = roles.of(id).getOrDefault(part, MemberRole.OTHER);
        teams.end(line.dossier(), part);
        join(line, member.account(), role, sees, until);
        lines.changed(id);
        return Outcome.DONE;
    }

    Outcome end(TrajectoryId id, int version, UUID part) {
        Line line = guard.lead(id);
        if (line.version() != version) {
            return Outcome.CHANGED;
        }
        left(line, member(line, part));
        lines.changed(id);
        return Outcome.DONE;
    }

    /** Somebody leaves by herself: any member but the coordinator, who hands over. */
    void leave(TrajectoryId id) {
        Line line = guard.member(id);
        AccountId me = guard.me();
        List<TeamMember> mine = teams.on(line.dossier()).stream()
                .filter(member -> member.account().equals(me))
                .toList();
        if (mine.stream().anyMatch(member -> member.part() == Part.COORDINATOR)) {
            throw new Refused("trajectory.refused.coordinator-stays");
        }
        mine.forEach(member -> left(line, member));
    }

    private TeamMember member(Line line, UUID part) {
        return teams.on(line.dossier()).stream()
                .filter(member -> member.id().equals(part) && member.part() != Part.COORDINATOR)
                .findAny()
                .orElseThrow(Refused::notShown);
    }

    /** The event and the tasks first: after it, who leaves may not write here any more. */
    private void left(Line line, TeamMember member) {
        AccountId coordinator = teams.coordinator(line.dossier()).orElseThrow();
        tasks.give(line.id(), member.account(), coordinator);
        house.run("trajectory.left", () -> {
            events.put(
                    line.id(),
                    Event.of(
                            EventKind.LEFT,
                            days.now(),
                            member.id(),
                            member.account().value()));
            needs.arrived(line.id(), member.account());
        });
        teams.end(line.dossier(), member.id());
        audit.change("trajectory.left", line.dossier(), Map.of());
    }
}
