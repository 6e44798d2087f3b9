package nl.veerkracht.helpline;

import java.util.Map;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.Role;
import nl.veerkracht.attention.DeskPart;
import org.springframework.stereotype.Component;

/** On the desk of a helper: whom the helper talks with, and who waits. */
@Component
class HelplineDesk implements DeskPart {

    private final Talks talks;

    HelplineDesk(Talks talks) {
        this.talks = talks;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    public boolean isFor(Actor reader) {
        return reader.is(Role.HELPER);
    }

    @Override
    public String template() {
        return "helpline/desk";
    }

    @Override
    public Map<String, Object> model() {
        return Map.of("mine", Talks.lines(talks.mine()), "waiting", talks.waiting());
    }
}
