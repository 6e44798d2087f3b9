package nl.veerkracht.report;

import java.util.Map;
import nl.veerkracht.access.Organisation;
import nl.veerkracht.access.Organisations;
import nl.veerkracht.actor.Acting;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.Role;
import nl.veerkracht.attention.DeskPart;
import org.springframework.stereotype.Component;

/** On the desk of who manages all organisations: where the open form comes in. */
@Component
class OfficeDesk implements DeskPart {

    private static final int ORDER = 210;

    private final Reports reports;
    private final Organisations organisations;

    OfficeDesk(Reports reports, Organisations organisations) {
        this.reports = reports;
        this.organisations = organisations;
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
        return "report/desk";
    }

    @Override
    public Map<String, Object> model() {
        boolean all = Acting.current()
                .organisation()
                .flatMap(organisations::find)
                .filter(Organisation::operator)
                .isPresent();
        String office = all ? reports.office().map(Organisation::name).orElse("") : "";
        return Map.of("all", all, "office", office);
    }
}
