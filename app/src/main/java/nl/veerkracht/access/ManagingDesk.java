package nl.veerkracht.access;

import java.util.List;
import java.util.Map;
import nl.veerkracht.actor.Acting;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.Role;
import nl.veerkracht.attention.DeskPart;
import nl.veerkracht.web.Refused;
import org.springframework.stereotype.Component;

/** What an administrator finds on her desk: organisations that wait for a yes, and the way to her people. */
@Component
class ManagingDesk implements DeskPart {

    private static final int ORDER = 200;
    private static final int FEW = 5;

    private final Organisations organisations;
    private final Managing managing;

    ManagingDesk(Organisations organisations, Managing managing) {
        this.organisations = organisations;
        this.managing = managing;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public boolean isFor(Actor reader) {
        return reader.is(Role.ADMINISTRATOR);
    }

    @Override
    public String template() {
        return "access/desk";
    }

    @Override
    public Map<String, Object> model() {
        boolean all = managing.all();
        List<Organisation> waiting = all
                ? organisations.list(Organisation.State.UNCONFIRMED, null, FEW).organisations()
                : List.of();
        String own = Acting.current()
                .organisation()
                .map(id -> "/manage/organisations/" + id.value())
                .orElseThrow(Refused::notShown);
        return Map.of("waiting", waiting, "own", own, "all", all);
    }
}
