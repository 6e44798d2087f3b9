package nl.veerkracht.timeline;

import java.util.List;
import java.util.UUID;
import nl.veerkracht.trajectory.TrajectoryId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The face of the room: what happened in her life, seen from all sides. Nobody's telling is put above another's: what she, her parents and professionals
 * tell of the same time stands side by side, and stays in the lane of who told it.
 *
 * <p>Dates may be partial. A closed line is read only.
 */
@Component
public class Timelines {

    private final Timelining timelining;
    private final HerTelling her;

    Timelines(Timelining timelining, HerTelling her) {
        this.timelining = timelining;
        this.her = her;
    }

    /**
     * Who: everybody on the team who sees time. The drawing of all, and some events, the last first.
     *
     * @param after where the page before ended, null for the first
     */
    @Transactional
    public TimelinePage read(TrajectoryId id, @Nullable String after) {
        return timelining.page(id, after);
    }

    /** Who: everybody on the team who sees time. One event. */
    @Transactional
    public EventPage event(TrajectoryId id, UUID event) {
        return timelining.event(id, event);
    }

    /** Who: everybody on the team who sees time. Keeps what somebody told. */
    @Transactional
    public Kept tell(TrajectoryId id, Telling telling) {
        return timelining.tell(id, telling);
    }

    /** Who: the young person it is about, in her own space; others are refused. What is told as hers, the last first. */
    @Transactional
    public List<ToldEvent> hers() {
        return her.told();
    }

    /** Who: the young person it is about, in her own space; others are refused. Something that happened, in her own lane whatever its side says. */
    @Transactional
    public Kept tellHers(Telling telling) {
        return her.tell(telling);
    }

    /** Who: the young person it is about, in her own space; others are refused. What she told herself is taken away for good. */
    @Transactional
    public void removeHers(UUID event) {
        her.remove(event);
    }

    /**
     * Who: everybody on the team who sees time. An event is told otherwise now; {@code version} is that of what was read. What she told herself is refused.
     */
    @Transactional
    public Kept change(TrajectoryId id, UUID event, int version, Telling telling) {
        return timelining.change(id, event, version, telling);
    }

    /** Who: coordinator and stand-in, and who wrote it while she sees time. It is taken away for good. */
    @Transactional
    public Kept remove(TrajectoryId id, UUID event, int version) {
        return timelining.remove(id, event, version);
    }
}
