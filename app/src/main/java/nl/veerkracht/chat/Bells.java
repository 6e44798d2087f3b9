package nl.veerkracht.chat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import nl.veerkracht.database.Announcements;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** The streams that are open on this node, and what wakes them: whatever any node commits about their conversation. */
@Component
class Bells implements Announcements.Hearer, SmartLifecycle {

    static final String CHANNEL = "chat";

    private final Map<String, Set<Bell>> byConversation = new ConcurrentHashMap<>();
    private final Set<Bell> queues = ConcurrentHashMap.newKeySet();
    private final Announcements announcements;
    private volatile boolean running;

    Bells(Announcements announcements) {
        this.announcements = announcements;
    }

    /** Rings when something changes in this conversation; from here on nothing is missed. */
    Bell of(ConversationId id) {
        Bell bell = new Bell();
        byConversation.compute(id.value().toString(), (key, bells) -> {
            Set<Bell> all = bells == null ? ConcurrentHashMap.newKeySet() : bells;
            all.add(bell);
            return all;
        });
        return begun(bell);
    }

    /** Rings when something changes in any conversation. */
    Bell ofQueue() {
        Bell bell = new Bell();
        queues.add(bell);
        return begun(bell);
    }

    private Bell begun(Bell bell) {
        announcements.listen(List.of(this));
        if (!running) {
            bell.over();
        }
        return bell;
    }

    void forget(ConversationId id, Bell bell) {
        byConversation.computeIfPresent(id.value().toString(), (key, bells) -> {
            bells.remove(bell);
            return bells.isEmpty() ? null : bells;
        });
    }

    void forget(Bell bell) {
        queues.remove(bell);
    }

    @Override
    public String channel() {
        return CHANNEL;
    }

    @Override
    public void heard(String payload) {
        if (payload.equals(TeamKeys.CHANGED)) {
            missed();
        } else {
            byConversation.getOrDefault(payload, Set.of()).forEach(Bell::ring);
            queues.forEach(Bell::ring);
        }
    }

    @Override
    public void missed() {
        byConversation.values().forEach(bells -> bells.forEach(Bell::ring));
        queues.forEach(Bell::ring);
    }

    @Override
    public void start() {
        running = true;
    }

    /** Before the web server waits for requests to end: a stream would keep it waiting. */
    @Override
    public void stop() {
        running = false;
        byConversation.values().forEach(bells -> bells.forEach(Bell::over));
        queues.forEach(Bell::over);
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
