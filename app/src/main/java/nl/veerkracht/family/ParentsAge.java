package nl.veerkracht.family;

import java.time.Clock;
import java.util.UUID;
import nl.veerkracht.sharing.ParentsLimit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Whether she may be of age, so that her parents are told nothing any more unless she said yes to sharing after it. */
@Component
class ParentsAge {

    private final ObjectProvider<ParentsLimit> limits;
    private final Clock clock;

    ParentsAge(ObjectProvider<ParentsLimit> limits, Clock clock) {
        this.limits = limits;
        this.clock = clock;
    }

    /** Asked as the house. */
    boolean isOver(UUID line) {
        return limits.stream()
                .flatMap(limit -> limit.until(LineToShare.KIND, line).stream())
                .anyMatch(moment -> !moment.isAfter(clock.instant()));
    }
}
