package nl.veerkracht.family;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.veerkracht.access.Colleagues;
import nl.veerkracht.access.Part;
import nl.veerkracht.access.Teams;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.actor.Acting;
import nl.veerkracht.attention.Attention;
import nl.veerkracht.attention.Audience;
import nl.veerkracht.attention.Urgency;
import nl.veerkracht.audit.Audit;
import nl.veerkracht.database.HouseRights;
import nl.veerkracht.trajectory.Line;
import nl.veerkracht.trajectory.Lines;
import nl.veerkracht.trajectory.Outcome;
import nl.veerkracht.trajectory.TrajectoryId;
import nl.veerkracht.trajectory.TrajectoryState;
import nl.veerkracht.web.Refused;
import nl.veerkracht.weighing.WeighingWatcher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The face of the lock: while somebody of the family is weighed as possibly involved nothing is shown to parents and nothing new is shared for them, on this line
 * and on those of brothers and sisters. A weighing that says so locks by itself; only a person lifts.
 */
@Component
public class FamilyLocks implements WeighingWatcher {

    static final String LIFT = "family.lift";

    private final LockStore store;
    private final Lines lines;
    private final Teams teams;
    private final Colleagues colleagues;
    private final Attention attention;
    private final HouseRights house;
    private final Audit audit;

    FamilyLocks(
            LockStore store,
            Lines lines,
            Teams teams,
            Colleagues colleagues,
            Attention attention,
            HouseRights house,
            Audit audit) {
        this.store = store;
        this.lines = lines;
        this.teams = teams;
        this.colleagues = colleagues;
        this.attention = attention;
        this.house = house;
        this.audit = audit;
    }

    /** Who: coordinator and stand-in, and weighers who see what was weighed about her. How it is locked, and why; of a brother's or sister's line only that. */
    @Transactional
    public Lock look(TrajectoryId id) {
        Line line = line(id);
        audit.look("family.lock.read", id.value());
        return lock(line);
    }

    /** The line of this thread that the reader may lock. */
    @Transactional(readOnly = true)
    UUID ofThread(UUID thread) {
        return store.lockable(thread).stream().findFirst().orElseThrow(() -> new Refused("family.refused.no-line"));
    }

    /** Whether there still is a page of the lock; not any more once the last reason of a closed line is lifted. */
    @Transactional(readOnly = true)
    boolean shows(TrajectoryId id) {
        return store.may(id.value()) && shown(id).isPresent();
    }

    private Lock lock(Line line) {
        List<Lock.Reason> byHand = store.byHand(line);
        List<Lock.Reason> lifted = store.lifted(line);
        List<AccountId> people = Stream.concat(byHand.stream(), lifted.stream())
                .map(Lock.Reason::by)
                .distinct()
                .toList();
        UUID id = line.id().value();
        return new Lock(
                line,
                store.state(id),
                teams.amOn(id, Part.COORDINATOR, Part.STAND_IN),
                byHand,
                store.byErasure(id),
                store.byWeighing(id),
                lifted,
                colleagues.of(people));
    }

    /** Who: as {@link #look}, of a line that is not closed. From now on nothing is shown to parents. */
    @Transactional
    public Outcome lock(TrajectoryId id, String reason) {
        Line line = line(id);
        if (line.state() == TrajectoryState.CLOSED) {
            throw Refused.notShown();
        }
        if (!Words.fit(reason)) {
            return new Outcome.Fault("reason", "family.fault.reason");
        }
        UUID lock = store.lock(line, reason.strip(), me());
        audit.change("family.lock", List.of(id.value(), lock), Map.of());
        return Outcome.DONE;
    }

    /**
     * Who: as {@link #look}, also of a closed line that still locks one that is not. What locked this line until now does so no longer; whatever came after it was read still does.
     *
     * @param seen of the lock that was read, see {@link Lock#seen}
     */
    @Transactional
    public Outcome lift(TrajectoryId id, String seen, String reason) {
        Lock lock = lock(line(id));
        if (!Words.fit(reason)) {
            return new Outcome.Fault("reason", "family.fault.reason");
        }
        if (!lock.state().here() || !lock.seen().equals(seen)) {
            return Outcome.CHANGED;
        }
        UUID lift = store.lift(lock.line(), reason.strip(), me());
        lock.hands().forEach(one -> store.liftHand(id.value(), one, lift));
        lock.byWeighing().forEach(one -> store.liftWeighing(id.value(), one, lift));
        attention.settle(LIFT, id.value());
        audit.change("family.lift", List.of(id.value(), lift), Map.of());
        return Outcome.DONE;
    }

    /** Whatever is signed lifts nothing; when it says otherwise, the coordinator is asked to look. */
    @Override
    public void signed(Signed weighing) {
        house.run(
                "family.signed",
                () -> store.proposed(weighing.thread().value())
                        .forEach(line -> teams.coordinator(line)
                                .ifPresent(who ->
                                        attention.ask(LIFT, Urgency.SOON, Audience.person(who), line, line, null))));
    }

    /** A weigher of its thread need not be on the line's team, so the house finds the line. */
    private Line line(TrajectoryId id) {
        if (!store.may(id.value())) {
            audit.refused("family.lock.not-involved", id.value());
            throw Refused.notShown();
        }
        return shown(id).orElseThrow(Refused::notShown);
    }

    /** Closed, a line shows its lock only as long as it still locks one that is not. */
    private Optional<Line> shown(TrajectoryId id) {
        return house.call("family.line", () -> lines.find(id))
                .filter(line -> line.state() != TrajectoryState.CLOSED || store.holdsLiving(id.value()));
    }

    private static AccountId me() {
        return Acting.current().account().orElseThrow(Refused::notShown);
    }
}
