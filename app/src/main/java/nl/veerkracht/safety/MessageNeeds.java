package nl.veerkracht.safety;

import java.util.UUID;
import nl.veerkracht.access.Teams;
import nl.veerkracht.attention.Attention;
import nl.veerkracht.attention.Audience;
import nl.veerkracht.attention.Need;
import nl.veerkracht.attention.Urgency;
import nl.veerkracht.trajectory.LineNeed;
import org.springframework.stereotype.Component;

/** A message that did not leave, or may not have left, on the desk of who has to know: the line's coordinator. */
@Component
class MessageNeeds implements LineNeed {

    static final String KIND = "safety.message";

    private final Attention attention;
    private final Teams teams;

    MessageNeeds(Attention attention, Teams teams) {
        this.attention = attention;
        this.teams = teams;
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
    public String path(Need need) {
        return "/trajectories/" + need.dossier() + "/contact";
    }
}
