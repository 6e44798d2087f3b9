package nl.veerkracht.trajectory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.veerkracht.access.Part;
import nl.veerkracht.access.TeamMember;
import nl.veerkracht.access.Teams;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.audit.Audit;
import nl.veerkracht.database.HouseRights;
import nl.veerkracht.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** When the coordinator is away: from a day until and including a day, never without somebody named who is there. */
@Component
class Absences {

    private static final int LONGEST_DAYS = 366;

    private final Guard guard;
    private final Coordination coordination;
    private final LineStore lines;
    private final EventStore events;
    private final Needs needs;
    private final Teams teams;
    private final HouseRights house;
    private final Audit audit;
    private final Days days;

    Absences(
            Guard guard,
            Coordination coordination,
            LineStore lines,
            EventStore events,
            Needs needs,
            Teams teams,
            HouseRights house,
            Audit audit,
            Days days) {
        this.guard = guard;
        this.coordination = coordination;
        this.lines = lines;
        this.events = events;
        this.needs = needs;
        this.teams = teams;
        this.house = house;
        this.audit = audit;
        this.days = days;
    }

    Outcome away(TrajectoryId id, int version, @Nullable AccountId standIn, LocalDate from, LocalDate until) {
        Line line = guard.lead(id);
        if (line.version() != version) {
            return Outcome.CHANGED;
        }
        return against(line, standIn, from, until).orElseGet(() -> {
            arrange(line, java.util.Objects.requireNonNull(standIn), from, until);
            return Outcome.DONE;
        });
    }

    private Optional<Outcome> against(Line line, @Nullable AccountId standIn, LocalDate from, LocalDate until) {
        if (standIn == null) {
            return fault("colleague", "trajectory.fault.no-stand-in");
        }
        if (from.isBefore(days.today())) {
            return fault("from", "trajectory.fault.from-past");
        }
        if (until.isBefore(from)) {
            return fault("until", "trajectory.fault.until-before-from");
        }
        if (until.isAfter(from.plusDays(LONGEST_DAYS))) {
            return fault("until", "trajectory.fault.away-too-long");
        }
        if (arranged(line).stream().anyMatch(other -> overlaps(other, from, until))) {
            return fault("from", "trajectory.fault.away-overlaps");
        }
        AccountId coordinator = teams.coordinator(line.dossier()).orElseThrow(Refused::notShown);
        return coordination.unfit(standIn, coordinator, "colleague");
    }

    private static Optional<Outcome> fault(String field, String key) {
        return Optional.of(new Outcome.Fault(field, key));
    }

    private List<TeamMember> arranged(Line line) {
        return teams.on(line.dossier()).stream()
                .filter(member -> member.part() == Part.STAND_IN)
                .toList();
    }

    private boolean overlaps(TeamMember other, LocalDate from, LocalDate until) {
        Instant ends = other.ends();
        return other.begins().isBefore(days.end(until)) && (ends == null || ends.isAfter(days.start(from)));
    }

    private void arrange(Line line, AccountId standIn, LocalDate from, LocalDate until) {
        Instant begins = from.equals(days.today()) ? null : days.start(from);
        UUID part =
                teams.appoint(line.dossier(), standIn, Part.STAND_IN, Coordination.EVERYTHING, begins, days.end(until));
        house.run("trajectory.stand-in", () -> {
            events.put(line.id(), Event.of(EventKind.STAND_IN, days.now(), part, standIn.value()));
            needs.arrive(line.id(), standIn);
        });
        lines.changed(line.id());
        audit.change("trajectory.away", line.dossier(), Map.of("from", from.toString(), "until", until.toString()));
    }

    Outcome backEarly(TrajectoryId id, int version, UUID part) {
        Line line = guard.lead(id);
        if (line.version() != version) {
            return Outcome.CHANGED;
        }
        TeamMember standIn = arranged(line).stream()
                .filter(member -> member.id().equals(part))
                .findAny()
                .orElseThrow(Refused::notShown);
        house.run("trajectory.stand-in", () -> {
            lines.changed(line.id());
            needs.arrived(line.id(), standIn.account());
            teams.dismiss(part);
        });
        audit.change("trajectory.back", line.dossier(), Map.of());
        return Outcome.DONE;
    }
}
