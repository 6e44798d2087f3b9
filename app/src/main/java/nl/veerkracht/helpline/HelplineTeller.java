package nl.veerkracht.helpline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.actor.Acting;
import nl.veerkracht.attention.Need;
import nl.veerkracht.attention.NeedTeller;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How this room's needs read on a desk: a colleague, or a conversation by four letters and figures. */
@Component
class HelplineTeller implements NeedTeller {

    private static final String KEYS = "/helpline/keys";

    private final ReminderStore reminders;

    HelplineTeller(ReminderStore reminders) {
        this.reminders = reminders;
    }

    @Override
    public boolean tells(String kind) {
        return kind.startsWith("helpline.");
    }

    /** A conversation that was wiped, or that a colleague has now, asks nothing any more. */
    @Override
    @Transactional(readOnly = true)
    public Map<UUID, Line> tell(List<Need> needs) {
        List<UUID> reminded = needs.stream()
                .filter(need -> need.kind().equals(Talks.REMINDER))
                .map(Need::subject)
                .toList();
        List<UUID> standing = reminded.isEmpty() ? List.of() : reminders.standing(reminded);
        Map<UUID, Line> told = new HashMap<>();
        for (Need need : needs) {
            boolean over = reminded.contains(need.subject()) && !standing.contains(need.subject());
            if (!over && !isAboutMe(need)) {
                told.put(need.id(), line(need));
            }
        }
        return told;
    }

    /** Nobody gives themselves a key. */
    private static boolean isAboutMe(Need need) {
        return need.kind().equals(Keyring.GIVE)
                && Acting.current()
                        .account()
                        .filter(me -> me.value().equals(need.subject()))
                        .isPresent();
    }

    private static Line line(Need need) {
        return switch (need.kind()) {
            case Keyring.GIVE -> Line.of(new AccountId(need.subject()), null, KEYS);
            case Talks.REMINDER -> new Line(TalkLine.label(need.subject()), null, "/helpline/" + need.subject());
            default -> new Line("", null, KEYS);
        };
    }
}
