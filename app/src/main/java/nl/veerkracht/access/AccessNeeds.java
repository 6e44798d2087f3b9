package nl.veerkracht.access;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.attention.Need;
import nl.veerkracht.attention.NeedTeller;
import org.springframework.stereotype.Component;

/** How this room's needs read on a desk: by the colleague they are about. */
@Component
class AccessNeeds implements NeedTeller {

    private final Colleagues colleagues;
    private final BreakGlassStore openings;

    AccessNeeds(Colleagues colleagues, BreakGlassStore openings) {
        this.colleagues = colleagues;
        this.openings = openings;
    }

    @Override
    public boolean tells(String kind) {
        return kind.equals(BreakGlass.NEED) || kind.equals(Leaving.NEED);
    }

    @Override
    public Map<UUID, Line> tell(List<Need> needs) {
        List<UUID> used = needs.stream()
                .filter(need -> need.kind().equals(BreakGlass.NEED))
                .map(Need::subject)
                .toList();
        Map<UUID, AccountId> who = new HashMap<>(openings.openers(used));
        needs.stream()
                .filter(need -> need.kind().equals(Leaving.NEED))
                .forEach(need -> who.put(need.subject(), new AccountId(need.subject())));
        Map<AccountId, Colleague> names = colleagues.of(who.values());
        Map<UUID, Line> lines = new HashMap<>();
        for (Need need : needs) {
            Optional.ofNullable(who.get(need.subject()))
                    .map(names::get)
                    .ifPresent(colleague -> lines.put(need.id(), line(need, colleague)));
        }
        return lines;
    }

    private static Line line(Need need, Colleague colleague) {
        String path = need.kind().equals(BreakGlass.NEED) ? "/in-need" : "/handover/" + need.subject();
        return new Line(colleague.name(), colleague.organisation(), path);
    }
}
