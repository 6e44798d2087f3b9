package nl.veerkracht.helpline;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.veerkracht.actor.ActingClock;
import nl.veerkracht.audit.Audit;
import org.springframework.stereotype.Component;

/** What is written down about a conversation, to the minute: more would tell when somebody who has no name was at her screen. */
@Component
class HelplineLog {

    private final Clock clock;
    private final Audit audit;

    HelplineLog(Clock clock, Audit audit) {
        this.clock = clock;
        this.audit = audit;
    }

    Instant minute() {
        return clock.instant().truncatedTo(ChronoUnit.MINUTES);
    }

    void look(String action, UUID conversation) {
        toTheMinute(() -> audit.look(action, conversation));
    }

    void change(String action, UUID conversation, Map<String, String> details) {
        change(action, List.of(conversation), details);
    }

    void change(String action, List<UUID> subjects, Map<String, String> details) {
        toTheMinute(() -> audit.change(action, subjects, details));
    }

    private void toTheMinute(Runnable write) {
        ActingClock.at(minute(), () -> {
            write.run();
            return true;
        });
    }
}
