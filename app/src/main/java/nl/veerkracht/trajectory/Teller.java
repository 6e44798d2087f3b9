package nl.veerkracht.trajectory;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.veerkracht.access.Teams;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.attention.Need;
import nl.veerkracht.attention.NeedTeller;
import org.springframework.stereotype.Component;

/** Tells how needs about lines read on a desk, of this room and of higher ones, with one question however many rooms ask. */
@Component
class Teller implements NeedTeller {

    private static final Set<String> KINDS = Set.of(Needs.NEW, Needs.STAND_IN, Needs.TASK);

    private final TellerStore store;
    private final LineNeeds rooms;
    private final Teams teams;

    Teller(TellerStore store, LineNeeds rooms, Teams teams) {
        this.store = store;
        this.rooms = rooms;
        this.teams = teams;
    }

    @Override
    public boolean tells(String kind) {
        return KINDS.contains(kind) || rooms.tells(kind);
    }

    @Override
    public Map<UUID, Line> tell(List<Need> needs) {
        Map<UUID, TellerStore.Told> told = store.tell(dossiers(needs), subjects(needs));
        Map<UUID, Line> lines = new HashMap<>();
        needs.forEach(need -> line(need, told).ifPresent(line -> lines.put(need.id(), line)));
        appointments(needs, told).forEach(lines::put);
        return lines;
    }

    private static List<UUID> dossiers(List<Need> needs) {
        return needs.stream()
                .map(need -> need.dossier() == null ? need.subject() : need.dossier())
                .toList();
    }

    private static List<UUID> subjects(List<Need> needs) {
        return needs.stream().map(Need::subject).toList();
    }

    private Optional<Line> line(Need need, Map<UUID, TellerStore.Told> told) {
        return KINDS.contains(need.kind())
                ? Optional.ofNullable(told.get(need.subject())).map(one -> own(need, one))
                : rooms.line(need, told.get(need.dossier()));
    }

    private static Line own(Need need, TellerStore.Told told) {
        String page = "/trajectories/" + told.line();
        String path = switch (need.kind()) {
            case Needs.STAND_IN -> page + "/hand-over";
            case Needs.TASK -> page + "/tasks/" + need.subject();
            default -> page;
        };
        return new Line(told.dotted(), null, path, told.task(), null);
    }

    /** Who appoints sees the coordinator's name, and nothing of whom the line is about. */
    private Map<UUID, Line> appointments(List<Need> needs, Map<UUID, TellerStore.Told> told) {
        List<Need> unseen = needs.stream()
                .filter(need -> need.kind().equals(Needs.STAND_IN) && !told.containsKey(need.subject()))
                .toList();
        if (unseen.isEmpty()) {
            return Map.of();
        }
        Map<UUID, AccountId> coordinators = teams.coordinators(subjects(unseen));
        Map<UUID, Line> lines = new HashMap<>();
        for (Need need : unseen) {
            AccountId coordinator = coordinators.get(need.subject());
            if (coordinator != null) {
                String path = "/trajectories/" + need.subject() + "/appoint";
                lines.put(need.id(), Line.of(coordinator, null, path));
            }
        }
        return lines;
    }
}
