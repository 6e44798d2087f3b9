package nl.veerkracht.bench;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import nl.veerkracht.chat.Envelope;
import nl.veerkracht.chat.Sealing;
import nl.veerkracht.chat.Side;
import tools.jackson.databind.JsonNode;

/** Somebody who has a conversation open and writes now and then. Seals as a browser does. */
final class ChatVisitor {

    private static final String TEXT = "{\"kind\":\"text\",\"text\":\"Ik weet niet goed waar ik moet beginnen.\"}";
    private static final int LATE_SECONDS = 10;
    private static final long SOON_MILLIS = 500;
    private static final long LONG_MILLIS = 15_000;

    private final ChatLine line;
    private final UUID conversation = UUID.randomUUID();
    private final byte[] key = Sealing.freshKey();
    private final String phrase = UUID.randomUUID().toString();
    private final String access = Sealing.text(Sealing.freshKey());
    private final Map<String, CountDownLatch> onTheirWay = new ConcurrentHashMap<>();
    private final List<Listening> streams = new CopyOnWriteArrayList<>();
    private volatile boolean over;
    private int n;

    ChatVisitor(ChatLine line) {
        this.line = line;
    }

    void open() {
        byte[] forHer = Sealing.wrapForVisitor(key, Sealing.visitorKey(phrase), conversation);
        byte[] forTeam = Sealing.wrapForTeam(key, line.team(), conversation, 1);
        int status = line.post(
                "open",
                Map.of(
                        "v",
                        1,
                        "conversation",
                        conversation,
                        "access",
                        access,
                        "visitorKey",
                        Sealing.text(forHer),
                        "teamKey",
                        Sealing.text(forTeam),
                        "teamVersion",
                        1,
                        "language",
                        "nl",
                        "urgency",
                        "talk",
                        "work",
                        line.work(),
                        "first",
                        envelope(UUID.randomUUID())));
        if (status != 201) {
            throw new IllegalStateException("Not opened: " + status);
        }
    }

    private Map<String, Object> envelope(UUID id) {
        n++;
        Envelope sealed = Sealing.seal(key, conversation, Side.VISITOR, n, id, TEXT);
        return Map.of(
                "v", 1, "id", id, "conversation", conversation, "from", "visitor", "n", n, "sealed", sealed.sealed());
    }

    /** Listens after what is there, and after a break behind what she has. */
    CompletableFuture<?> listen() {
        Listening one = new Listening();
        streams.add(one);
        return one.begin();
    }

    /** Whether every stream is there. */
    boolean isListening() {
        return streams.stream().allMatch(one -> one.open);
    }

    /** Sends a message and waits until every stream has told it; false when that does not happen. */
    synchronized boolean say(int tellings) {
        UUID id = UUID.randomUUID();
        CountDownLatch told = new CountDownLatch(tellings);
        onTheirWay.put(id.toString(), told);
        try {
            int status = line.post("send", Map.of("access", access, "envelope", envelope(id)));
            return status == 201 && told.await(LATE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            onTheirWay.remove(id.toString());
        }
    }

    void hangUp() {
        over = true;
        streams.forEach(one -> one.subscription.cancel());
    }

    /** One stream, begun again as the page does: after half a second, then twice as long each time, and never all in the same moment. */
    private final class Listening implements Flow.Subscriber<String> {

        private volatile Flow.Subscription subscription = new Flow.Subscription() {
            @Override
            public void request(long count) {
                // Nothing is there yet.
            }

            @Override
            public void cancel() {
                // Nothing is there yet.
            }
        };
        private volatile boolean open;
        private volatile int after;
        private volatile long wait = SOON_MILLIS;

        CompletableFuture<?> begin() {
            return line.listen(Map.of("access", access, "after", after), this)
                    .thenRun(() -> open = true)
                    .whenComplete((begun, broken) -> {
                        if (broken != null) {
                            again();
                        }
                    });
        }

        private void again() {
            open = false;
            if (!over) {
                long millis = (long) (wait * (0.5 + ThreadLocalRandom.current().nextDouble()));
                wait = Math.min(wait * 2, LONG_MILLIS);
                CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS).execute(this::begin);
            }
        }

        @Override
        public void onSubscribe(Flow.Subscription begun) {
            subscription = begun;
            begun.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(String text) {
            wait = text.startsWith("retry: ") ? Long.parseLong(text.substring("retry: ".length())) : SOON_MILLIS;
            if (text.startsWith("data: {\"envelope\"")) {
                JsonNode told = ChatLine.json(text.substring("data: ".length()));
                after = told.path("seq").asInt();
                CountDownLatch waiting =
                        onTheirWay.get(told.path("envelope").path("id").asString());
                if (waiting != null) {
                    waiting.countDown();
                }
            }
        }

        @Override
        public void onError(Throwable broken) {
            again();
        }

        @Override
        public void onComplete() {
            again();
        }
    }
}
