package nl.veerkracht.safety;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.veerkracht.access.Teams;
import nl.veerkracht.attention.Attention;
import nl.veerkracht.attention.Audience;
import nl.veerkracht.attention.Need;
import nl.veerkracht.attention.NeedTeller;
import nl.veerkracht.attention.Urgency;
import org.springframework.stereotype.Component;

/** A message that did not leave, or may not have left, on the desk of who has to know: the line's coordinator. */
@Component
class MessageNeeds implements NeedTeller {

    static final String KIND = "safety.message";

    private final Attention attention;
    private final Teams teams;
    private final OutboxStore outbox;

    MessageNeeds(Attention attention, Teams teams, OutboxStore outbox) {
        this.attention = attention;
        this.teams = teams;
        this.outbox = outbox;
    }

    void ask(Message message) {
        teams.coordinator(message.line())
                .ifPresent(who ->
                        attention.ask(KIND, Urgency.TODAY, Audience.person(who), message.id(), message.line(), null));
    }

    void settled(UUID message) {
        attention.settle(KIND, message);
    }

    @Override
    public boolean tells(String kind) {
        return kind.equals(KIND);
    }

    @Override
    public Map<UUID, Line> tell(List<Need> needs) {
        Map<UUID, UUID> lines = outbox.places(needs.stream().map(Need::subject).toList()).stream()
                .collect(Collectors.toMap(Message.Place::message, Message.Place::line));
        Map<UUID, Line> told = new HashMap<>();
        needs.stream()
                .filter(need -> lines.containsKey(need.subject()))
                .forEach(need -> told.put(
                        need.id(),
                        new Line("", null, "/trajectories/" + lines.get(need.subject()) + "/contact", null)));
        return told;
    }
}
