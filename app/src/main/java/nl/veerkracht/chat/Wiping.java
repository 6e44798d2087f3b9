package nl.veerkracht.chat;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.veerkracht.database.HouseRounds;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** The end of a conversation: its key is destroyed and its rows are gone, in one transaction. Rows of other rooms that point at it go with it. */
@Component
class Wiping {

    private final ConversationStore store;
    private final Work work;
    private final ChatTerms terms;
    private final ChatLog log;
    private final HouseRounds rounds;
    private final Clock clock;

    Wiping(ConversationStore store, Work work, ChatTerms terms, ChatLog log, HouseRounds rounds, Clock clock) {
        this.store = store;
        this.work = work;
        this.terms = terms;
        this.log = log;
        this.rounds = rounds;
        this.clock = clock;
    }

    /**
     * In a transaction, as the house. False when it was wiped before.
     *
     * @param why a code: {@code asked}, {@code silent} or {@code abuse}
     */
    boolean wipe(ConversationId id, String why) {
        boolean wiped = store.wipe(id);
        if (wiped) {
            log.change("chat.wipe", id, Map.of("why", why));
        }
        return wiped;
    }

    /** Wipes what was silent for long enough. May run again, on every node, after any crash. */
    void sweep() {
        Instant before = clock.instant().minus(Duration.ofDays(terms.silentDays()));
        rounds.over(
                "chat.wipe",
                after -> store.silentSince(before, after, HouseRounds.AT_ONCE),
                ConversationId::value,
                some -> wipe(some, before));
        rounds.until("chat.tidy", () -> {
            work.forgetOld();
            return 0;
        });
    }

    private void wipe(List<ConversationId> some, Instant before) {
        for (ConversationId one : some) {
            if (store.isSilentSince(one, before)) {
                wipe(one, "silent");
            }
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Scheduled {
        @Bean
        RecurringTask<Void> chatWiping(Wiping wiping) {
            return Tasks.recurring("chat-wiping", FixedDelay.ofHours(1)).execute((instance, context) -> wiping.sweep());
        }
    }
}
