package nl.veerkracht.trajectory;

import nl.veerkracht.access.Colleagues;
import nl.veerkracht.access.Teams;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.audit.Audit;
import nl.veerkracht.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a mandate holder sees of a line that needs another coordinator: who has it now, and since when there is a line. */
@Component
@Transactional
class Appointing {

    private final Coordination coordination;
    private final LineStore lines;
    private final Teams teams;
    private final Colleagues colleagues;
    private final Audit audit;

    Appointing(Coordination coordination, LineStore lines, Teams teams, Colleagues colleagues, Audit audit) {
        this.coordination = coordination;
        this.lines = lines;
        this.teams = teams;
        this.colleagues = colleagues;
        this.audit = audit;
    }

    Vacancy vacancy(TrajectoryId id) {
        coordination.requireMandate(id);
        audit.look("trajectory.appoint", id.value());
        AccountId coordinator = teams.coordinator(id.value()).orElseThrow(Refused::notShown);
        return new Vacancy(
                lines.find(id).orElseThrow(Refused::notShown),
                colleagues.of(coordinator).orElseThrow(Refused::notShown));
    }
}
