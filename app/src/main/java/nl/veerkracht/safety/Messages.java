package nl.veerkracht.safety;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.veerkracht.audit.Audit;
import nl.veerkracht.database.HouseRights;
import nl.veerkracht.trajectory.TrajectoryId;
import nl.veerkracht.web.Refused;
import org.springframework.stereotype.Component;

/** What became of the messages to her, and what a person decides about one that did not arrive or may not have. */
@Component
class Messages {

    private final SafetyGuard guard;
    private final OutboxStore outbox;
    private final MessageNeeds needs;
    private final HouseRights house;
    private final Audit audit;
    private final Clock clock;

    Messages(SafetyGuard guard, OutboxStore outbox, MessageNeeds needs, HouseRights house, Audit audit, Clock clock) {
        this.guard = guard;
        this.outbox = outbox;
        this.needs = needs;
        this.house = house;
        this.audit = audit;
        this.clock = clock;
    }

    List<Message> of(TrajectoryId line) {
        guard.lead(line);
        return outbox.newest(line.value());
    }

    void again(TrajectoryId line, UUID message) {
        SafetyGuard.open(guard.lead(line));
        decided(
                line,
                message,
                "again",
                house.call("safety.again", () -> outbox.again(line.value(), message, clock.instant())));
    }

    void drop(TrajectoryId line, UUID message) {
        guard.lead(line);
        decided(
                line,
                message,
                "drop",
                house.call("safety.drop", () -> outbox.drop(line.value(), message, clock.instant())));
    }

    private void decided(TrajectoryId line, UUID message, String what, boolean done) {
        if (!done) {
            throw new Refused("safety.refused.message");
        }
        needs.settled(message);
        audit.change("safety.message." + what, List.of(line.value(), message), Map.of());
    }
}
