package nl.veerkracht.directory;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import nl.veerkracht.database.HouseRights;
import nl.veerkracht.database.HouseRounds;
import org.springframework.stereotype.Component;

/** Keeps what a search looks at the same as what stands in the directory, and the hours worked out for the coming weeks. */
@Component
class Findings {

    /** Hours are worked out anew when less than this is left of the time they were worked out for. */
    private static final int LEFT_DAYS = OpeningHours.AHEAD / 2;

    private final FindingStore store;
    private final OpeningStore openings;
    private final Asks asks;
    private final HouseRights house;
    private final HouseRounds rounds;
    private final Clock clock;

    Findings(FindingStore store, OpeningStore openings, Asks asks, HouseRights house, HouseRounds rounds, Clock clock) {
        this.store = store;
        this.openings = openings;
        this.asks = asks;
        this.house = house;
        this.rounds = rounds;
        this.clock = clock;
    }

    /** In a transaction that changed a few services: a search finds them as they are from its end on. */
    void catchUp() {
        house.run("directory.find", this::turn);
    }

    /** Whatever changed since the last round, by whomever. */
    void round() {
        rounds.until("directory.find", this::turn);
    }

    private int turn() {
        List<UUID> changed = store.take(HouseRounds.AT_ONCE);
        List<UUID> services = changed.stream().distinct().toList();
        if (!services.isEmpty()) {
            store.learn(asks.words());
            store.write(services, asks.json());
            openings.tell(services, clock.instant());
        }
        return changed.size();
    }

    /** The weeks move on. */
    void moveOn() {
        rounds.over(
                "directory.hours",
                after -> openings.due(clock.instant().plus(LEFT_DAYS, ChronoUnit.DAYS), after, HouseRounds.AT_ONCE),
                id -> id,
                some -> openings.tell(some, clock.instant()));
    }
}
