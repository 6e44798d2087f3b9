package nl.veerkracht.access;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.attention.Need;
import nl.veerkracht.attention.NeedTeller;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How this room's needs read on a desk: by the colleague they are about; of an opening in need also why. */
@Component
class AccessNeeds implements NeedTeller {

    private static final int SHORT = 160;

    private final BreakGlassStore openings;

    AccessNeeds(BreakGlassStore openings) {
        this.openings = openings;
    }

    @Override
    public boolean tells(String kind) {
        return kind.equals(BreakGlass.NEED) || kind.equals(Leaving.NEED);
    }

    @Override
    public Map<UUID, Line> tell(List<Need> needs) {
        Map<UUID, Opening> used = openings.of(needs.stream()
                .filter(need -> need.kind().equals(BreakGlass.NEED))
                .map(Need::subject)
                .toList());
        Map<UUID, Line> lines = new HashMap<>();
        needs.forEach(need -> lines.put(need.id(), line(need, used.get(need.subject()))));
        return lines;
    }

    private static Line line(Need need, @Nullable Opening opening) {
        return opening == null
                ? Line.of(new AccountId(need.subject()), null, "/handover/" + need.subject())
                : Line.of(opening.account(), brief(opening.reason()), "/in-need");
    }

    private static String brief(String reason) {
        return reason.length() <= SHORT ? reason : reason.substring(0, reason.offsetByCodePoints(0, SHORT / 2)) + "…";
    }
}
