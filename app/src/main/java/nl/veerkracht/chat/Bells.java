package nl.veerkracht.chat;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import nl.veerkracht.access.Presence;
import nl.veerkracht.database.Announcements;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** The streams that are open on this node, and what wakes them: whatever any node commits about their conversation, and the passing of time. */
@Component
class Bells implements Announcements.Hearer, SmartLifecycle {

    static final String CHANNEL = "chat";
    /** What a stream of the queue follows: every conversation. */
    static final String QUEUE = "";

    private static final Duration TICK = Duration.ofSeconds(1);

    private final Map<String, Queue<Listening>> open = new ConcurrentHashMap<>();
    private final AtomicInteger visitors = new AtomicInteger();
    private final AtomicInteger helpers = new AtomicInteger();
    private final Announcements announcements;
    private final ChatTerms.Stream terms;
    private volatile boolean running;

    Bells(Announcements announcements, ChatTerms terms) {
        this.announcements = announcements;
        this.terms = terms.stream();
    }

    static String of(ConversationId id) {
        return id.value().toString();
    }

    /** Whether one more may be opened: what cannot be kept in memory is not begun. However many visitors come, helpers keep their places. */
    boolean hasRoom(Side side) {
        return running && count(side).get() < (side == Side.HELPER ? terms.mostHelpers() : terms.most());
    }

    private AtomicInteger count(Side side) {
        return side == Side.HELPER ? helpers : visitors;
    }

    /**
     * Wakes it at once, and from here on whenever something changes; until its line is gone, and with it the watch over who listens. Where that would be one
     * too many of its side for one conversation, the oldest ends: after a change of network that is one nobody hears any more.
     */
    void add(String about, Listening one, Line line, Presence.Watch watch) {
        count(one.side()).incrementAndGet();
        open.compute(about, (key, all) -> {
            Queue<Listening> listening = all == null ? new ConcurrentLinkedQueue<>() : all;
            if (!about.equals(QUEUE)) {
                makeRoom(listening, one.side());
            }
            listening.add(one);
            return listening;
        });
        announcements.listen(List.of(this));
        line.whenGone(() -> {
            watch.close();
            forget(about, one);
        });
        if (running) {
            one.ring();
        } else {
            one.over();
        }
    }

    private void makeRoom(Queue<Listening> all, Side side) {
        List<Listening> ofSide = all.stream().filter(one -> one.side() == side).toList();
        if (ofSide.size() >= terms.mostEach()) {
            all.remove(ofSide.getFirst());
            ofSide.getFirst().giveWay();
        }
    }

    private void forget(String about, Listening one) {
        count(one.side()).decrementAndGet();
        open.computeIfPresent(about, (key, all) -> {
            all.remove(one);
            return all.isEmpty() ? null : all;
        });
    }

    /** How many streams about it are open on this node. */
    int listening(String about) {
        return about(about).size();
    }

    private Collection<Listening> about(String what) {
        Collection<Listening> all = open.get(what);
        return all == null ? List.of() : all;
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
            about(payload).forEach(Listening::ring);
            about(QUEUE).forEach(Listening::ring);
        }
    }

    @Override
    public void missed() {
        open.values().forEach(all -> all.forEach(Listening::ring));
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("chat-beat").start(this::tick);
    }

    private void tick() {
        while (running) {
            long now = System.nanoTime();
            open.values().forEach(all -> all.forEach(one -> one.tick(now)));
            LockSupport.parkNanos(TICK.toNanos());
        }
    }

    /** Before the web server stops: who listens is told by the end of her stream. */
    @Override
    public void stop() {
        running = false;
        open.values().forEach(all -> all.forEach(Listening::over));
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
