package nl.veerkracht.directory;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.veerkracht.database.HouseRights;
import nl.veerkracht.database.HouseRounds;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Keeps what a search looks at the same as what stands in the directory, and the hours worked out for the coming weeks. */
@Component
class Findings {

    private static final Logger LOG = LoggerFactory.getLogger(Findings.class);

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

    /** In a transaction that changed these services: a search finds them as they are from its end on, however much else is waiting. */
    void catchUp(ServiceId... services) {
        List<UUID> ids = Stream.of(services).map(ServiceId::value).toList();
        house.run("directory.find", () -> make(ids));
    }

    /** Whatever changed since the last round, by whomever. One that cannot be worked out keeps no other waiting, and is tried again the next time. */
    void round() {
        try {
            rounds.over("directory.find", after -> store.waiting(after, HouseRounds.AT_ONCE), id -> id, this::make);
        } catch (IllegalStateException someFailed) {
            LOG.error("Services that a search cannot be told of yet", someFailed);
        }
    }

    private void make(List<UUID> waiting) {
        List<UUID> services = store.take(waiting);
        if (!services.isEmpty()) {
            store.learn(asks.words());
            renew(services);
        }
    }

    private void renew(List<UUID> services) {
        openings.tell(services, clock.instant());
        store.write(services, asks.json());
    }

    /** The weeks move on. */
    void moveOn() {
        rounds.over(
                "directory.hours",
                after -> openings.due(clock.instant().plus(LEFT_DAYS, ChronoUnit.DAYS), after, HouseRounds.AT_ONCE),
                id -> id,
                some -> {
                    store.alone();
                    renew(some);
                });
    }
}
