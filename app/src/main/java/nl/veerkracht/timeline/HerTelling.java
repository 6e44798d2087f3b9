package nl.veerkracht.timeline;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.veerkracht.audit.Audit;
import nl.veerkracht.signal.PartialDate;
import nl.veerkracht.trajectory.Head;
import nl.veerkracht.trajectory.Line;
import nl.veerkracht.trajectory.Trajectories;
import nl.veerkracht.trajectory.TrajectoryState;
import nl.veerkracht.web.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What she tells herself, in her own lane. */
@Component
@Transactional
class HerTelling {

    private final Trajectories trajectories;
    private final Timelining timelining;
    private final TimelineStore store;
    private final Audit audit;

    HerTelling(Trajectories trajectories, Timelining timelining, TimelineStore store, Audit audit) {
        this.trajectories = trajectories;
        this.timelining = timelining;
        this.store = store;
        this.audit = audit;
    }

    List<ToldEvent> told() {
        Line line = trajectories.hers().map(Head::line).orElseThrow(Refused::notShown);
        audit.look("timeline.read", line.id().value());
        return store.hers(line);
    }

    Kept tell(Telling telling) {
        Line line = writing();
        PartialDate when = timelining.read(telling.happened());
        if (when == null) {
            return new Kept.Fault("happened", "timeline.happened.fault");
        }
        Telling hers = new Telling(Side.HER, telling.happened(), telling.title(), telling.words(), telling.turning());
        UUID event = UUID.randomUUID();
        store.add(line, Timelining.told(event, 0, hers, when, null));
        audit.change("timeline.tell", List.of(line.id().value(), event), Map.of("side", Side.HER.code()));
        return new Kept.Done(event);
    }

    void remove(UUID event) {
        Line line = writing();
        ToldEvent found =
                store.find(line, event).filter(one -> one.writtenBy() == null).orElseThrow(Refused::notShown);
        store.remove(line, event, found.version());
        audit.change("timeline.remove", List.of(line.id().value(), event), Map.of());
    }

    private Line writing() {
        Line line = trajectories.hers().map(Head::line).orElseThrow(Refused::notShown);
        if (line.state() == TrajectoryState.CLOSED) {
            throw new Refused("trajectory.refused.closed");
        }
        return line;
    }
}
