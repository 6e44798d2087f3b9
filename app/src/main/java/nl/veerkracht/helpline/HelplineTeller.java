package nl.veerkracht.helpline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.attention.Need;
import nl.veerkracht.attention.NeedTeller;
import org.springframework.stereotype.Component;

/** How this room's needs read on a desk: a colleague, or a conversation by four letters and figures. */
@Component
class HelplineTeller implements NeedTeller {

    private static final String KEYS = "/helpline/keys";

    @Override
    public boolean tells(String kind) {
        return kind.startsWith("helpline.");
    }

    @Override
    public Map<UUID, Line> tell(List<Need> needs) {
        Map<UUID, Line> told = new HashMap<>();
        needs.forEach(need -> told.put(need.id(), line(need)));
        return told;
    }

    private static Line line(Need need) {
        return switch (need.kind()) {
            case Keyring.GIVE -> Line.of(new AccountId(need.subject()), null, KEYS);
            case Talks.REMINDER -> new Line(TalkLine.label(need.subject()), null, "/helpline/" + need.subject());
            default -> new Line("", null, KEYS);
        };
    }
}
