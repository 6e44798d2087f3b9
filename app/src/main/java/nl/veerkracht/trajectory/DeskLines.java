package nl.veerkracht.trajectory;

import java.util.Map;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.Role;
import nl.veerkracht.attention.DeskPart;
import org.springframework.stereotype.Component;

/** A coordinator's lines on her desk, the first few of them. */
@Component
class DeskLines implements DeskPart {

    private static final int ORDER = 100;
    private static final int FEW = 8;

    private final MyLines lines;

    DeskLines(MyLines lines) {
        this.lines = lines;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public boolean isFor(Actor reader) {
        return reader.is(Role.COORDINATOR);
    }

    @Override
    public String template() {
        return "trajectory/desk";
    }

    @Override
    public Map<String, Object> model() {
        return Map.of("page", lines.page(null, FEW));
    }
}
