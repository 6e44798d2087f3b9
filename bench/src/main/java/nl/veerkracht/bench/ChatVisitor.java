package nl.veerkracht.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import nl.veerkracht.chat.Envelope;
import nl.veerkracht.chat.Sealing;
import nl.veerkracht.chat.Side;

/** Somebody who has a conversation open and writes now and then. Seals as a browser does. */
final class ChatVisitor {

    private static final String TEXT = "{\"kind\":\"text\",\"text\":\"Ik weet niet goed waar ik moet beginnen.\"}";
    private static final int LATE_SECONDS = 10;

    private final ChatLine line;
    private final UUID conversation = UUID.randomUUID();
    private final byte[] key = Sealing.freshKey();
    private final String phrase = UUID.randomUUID().toString();
    private final String access = Sealing.text(Sealing.freshKey());
    private final Map<String, CountDownLatch> onTheirWay = new ConcurrentHashMap<>();
    private final List<Flow.Subscription> streams = new ArrayList<>();
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

    /** Listens after what is there. */
    CompletableFuture<?> listen() {
        return line.listen(Map.of("access", access, "after", 0), new Listening());
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
        streams.forEach(Flow.Subscription::cancel);
    }

    private final class Listening implements Flow.Subscriber<String> {

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            synchronized (streams) {
                streams.add(subscription);
            }
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(String text) {
            if (text.startsWith("data: {\"envelope\"")) {
                String id = ChatLine.json(text.substring("data: ".length()))
                        .path("envelope")
                        .path("id")
                        .asString();
                CountDownLatch told = onTheirWay.get(id);
                if (told != null) {
                    told.countDown();
                }
            }
        }

        @Override
        public void onError(Throwable broken) {
            // Its messages are then missed, and counted.
            onTheirWay.clear();
        }

        @Override
        public void onComplete() {
            onTheirWay.clear();
        }
    }
}
