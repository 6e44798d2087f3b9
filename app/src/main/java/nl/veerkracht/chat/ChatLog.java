package nl.veerkracht.chat;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.veerkracht.actor.ActingClock;
import nl.veerkracht.audit.Audit;
import org.springframework.stereotype.Component;

/** The chat's clock, and what it writes in the log: to the minute, with ids and codes only, of a visitor without who. */
@Component
class ChatLog {

    private final Clock clock;
    private final Audit audit;

    ChatLog(Clock clock, Audit audit) {
        this.clock = clock;
        this.audit = audit;
    }

    Instant minute() {
        return clock.instant().truncatedTo(ChronoUnit.MINUTES);
    }

    void look(String action, List<UUID> subjects) {
        toTheMinute(() -> audit.look(action, subjects));
    }

    void change(String action, ConversationId id, Map<String, String> details) {
        toTheMinute(() -> audit.change(action, id.value(), details));
    }

    void change(String action, Map<String, String> details) {
        toTheMinute(() -> audit.change(action, List.of(), details));
    }

    private void toTheMinute(Runnable write) {
        ActingClock.at(minute(), () -> {
            write.run();
            return true;
        });
    }
}
