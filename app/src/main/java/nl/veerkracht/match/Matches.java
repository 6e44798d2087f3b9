package nl.veerkracht.match;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.veerkracht.audit.Audit;
import nl.veerkracht.directory.Service;
import nl.veerkracht.directory.ServiceId;
import nl.veerkracht.trajectory.Line;
import nl.veerkracht.trajectory.Lines;
import nl.veerkracht.trajectory.Outcome;
import nl.veerkracht.trajectory.TrajectoryId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The face of the room: what fits a young person, who waits for a place, and what people choose with her. Whatever is computed here is a proposal with its
 * reasons; nothing happens before somebody chooses.
 */
@Component
public class Matches {

    static final int LONG = 1000;

    private final Looking looking;
    private final Choosing choosing;
    private final Overview overview;
    private final Rounds rounds;
    private final Lines lines;
    private final MatchStore store;
    private final Offers offers;
    private final ProposalNeeds needs;
    private final Audit audit;

    Matches(
            Looking looking,
            Choosing choosing,
            Overview overview,
            Rounds rounds,
            Lines lines,
            MatchStore store,
            Offers offers,
            ProposalNeeds needs,
            Audit audit) {
        this.looking = looking;
        this.choosing = choosing;
        this.overview = overview;
        this.rounds = rounds;
        this.lines = lines;
        this.store = store;
        this.offers = offers;
        this.needs = needs;
        this.audit = audit;
    }

    /** Who: the line's team, as far as it sees what is weighed. All services in the order in which they fit her, with the reasons; audited. */
    @Transactional
    public MatchPage look(TrajectoryId id) {
        return looking.page(id);
    }

    /**
     * Who: coordinator and stand-in. From today she waits for a place, or something is known differently of her.
     *
     * @param version of what was read, zero for the first time
     */
    @Transactional
    public Outcome await(TrajectoryId id, int version, About about) {
        Line line = lines.lead(id);
        if (!store.tell(line, version, about)) {
            return Outcome.CHANGED;
        }
        store.begin(id, offers.today(), Looking.me().value());
        audit.change("match.wait", id.value(), Map.of());
        return Outcome.DONE;
    }

    /** Who: coordinator and stand-in. She does not wait any more; what a place must know stays. */
    @Transactional
    public void stop(TrajectoryId id) {
        lines.lead(id);
        store.stop(id);
        needs.settle(id);
        audit.change("match.stop", id.value(), Map.of());
    }

    /** Who: coordinator and stand-in of this line, who see what is weighed on the other line too. The two go to the same place, or must not. */
    @Transactional
    public Outcome bind(TrajectoryId id, TrajectoryId other, boolean together) {
        Line line = lines.lead(id);
        if (!store.all(line).linked().others().contains(other)) {
            return new Outcome.Fault("other", "match.fault.other");
        }
        store.bind(id, other, together, Looking.me().value());
        audit.change("match.bind", List.of(id.value(), other.value()), Map.of("together", Boolean.toString(together)));
        return Outcome.DONE;
    }

    /** Who: coordinator and stand-in of one of the two. */
    @Transactional
    public void unbind(TrajectoryId id, UUID bond) {
        lines.lead(id);
        store.unbind(id, bond);
        audit.change("match.unbind", List.of(id.value(), bond), Map.of());
    }

    /** Who: coordinator and stand-in. This service is not for her; it is not proposed any more until it is brought back. */
    @Transactional
    public Outcome setAside(TrajectoryId id, ServiceId service, String why) {
        Line line = lines.lead(id);
        if (why.isBlank() || why.length() > LONG) {
            return new Outcome.Fault("why", "match.fault.why");
        }
        if (store.setAside(line, service, why.strip(), Looking.me().value())) {
            needs.settle(id);
        }
        audit.change("match.aside", List.of(id.value(), service.value()), Map.of());
        return Outcome.DONE;
    }

    /** Who: coordinator and stand-in. */
    @Transactional
    public void bringBack(TrajectoryId id, ServiceId service) {
        lines.lead(id);
        store.bringBack(id, service);
        audit.change("match.back", List.of(id.value(), service.value()), Map.of());
    }

    /**
     * Who: coordinator and stand-in. This service is chosen with her; she waits no more. What does not fit her is only chosen under a step outside the match
     * that somebody with the mandate has backed, each such step once.
     */
    @Transactional
    public Chosen choose(TrajectoryId id, ServiceId service, @Nullable String why) {
        return choosing.choose(id, service, why);
    }

    /** Who: coordinator and stand-in. What was chosen is over, or did not go ahead. */
    @Transactional
    public void endChoice(TrajectoryId id) {
        lines.lead(id);
        store.endChoice(id);
        audit.change("match.end", id.value(), Map.of());
    }

    /**
     * Who: coordinators about their own lines, and mandate holders about lines of their organisation, of which they see no more than that somebody waits.
     *
     * @param after where the page before said to go on
     */
    @Transactional
    public WaitingPage waiting(@Nullable String after) {
        return overview.page(after);
    }

    /** Who: coordinators and mandate holders. A page of all services with their room, less what was chosen since they confirmed it. */
    @Transactional(readOnly = true)
    public List<Service> places(@Nullable ServiceId after) {
        return overview.places(after);
    }

    /** Who: the house. Sees anew who could go where, so that it is best for all together. */
    public void propose() {
        Looking.requireHouse();
        rounds.propose();
    }
}
