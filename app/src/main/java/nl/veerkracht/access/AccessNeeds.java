package nl.veerkracht.access;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.attention.Need;
import nl.veerkracht.attention.NeedTeller;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How this room's needs read on a desk: by the colleague they are about; of an opening in need also why. */
@Component
class AccessNeeds implements NeedTeller {

    private static final int SHORT = 160;

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
        Map<UUID, Opening> used = openings.of(needs.stream()
                .filter(need -> need.kind().equals(BreakGlass.NEED))
                .map(Need::subject)
                .toList());
        Map<UUID, AccountId> who = needs.stream()
                .map(Need::subject)
                .distinct()
                .collect(Collectors.toMap(subject -> subject, subject -> about(subject, used.get(subject))));
        Map<AccountId, Colleague> names = colleagues.of(who.values());
        Map<UUID, Line> lines = new HashMap<>();
        for (Need need : needs) {
            Colleague colleague = names.get(who.get(need.subject()));
            if (colleague != null) {
                lines.put(need.id(), line(need, colleague, used.get(need.subject())));
            }
        }
        return lines;
    }

    private static AccountId about(UUID subject, @Nullable Opening opening) {
        return opening == null ? new AccountId(subject) : opening.account();
    }

    private static Line line(Need need, Colleague colleague, @Nullable Opening opening) {
        return opening == null
                ? new Line(colleague.name(), colleague.organisation(), "/handover/" + need.subject())
                : new Line(colleague.name(), colleague.organisation() + ": " + brief(opening.reason()), "/in-need");
    }

    private static String brief(String reason) {
        return reason.length() <= SHORT ? reason : reason.substring(0, reason.offsetByCodePoints(0, SHORT / 2)) + "…";
    }
}
