package nl.veerkracht.chat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;
import nl.veerkracht.access.Presence;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.actor.Acting;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.Role;
import nl.veerkracht.web.Refused;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Streams of server-sent events. A stream holds no thread, no request and no connection to the database while it waits; it is woken by whatever any node
 * commits about its conversation, and then asks for what came after the last message it told. So nothing is lost and nothing comes twice, whoever is restarted
 * in between. Each ends after some minutes: who listens asks again, and is asked again who she is. Where there is no room for one more, a short one tells what is
 * there and says when to ask again. To be called outside a transaction, on the thread of a request; each returns at once.
 */
@Component
public class Live {

    private static final Duration BETWEEN = Duration.ofSeconds(1);
    /** When thousands are woken at once, after a restart of PostgreSQL for instance, pages still get their connections. */
    private static final int ASK_AT_ONCE = 6;

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Bells bells;
    private final LookStore looks;
    private final ChatLog log;
    private final ChatTerms.Stream terms;
    private final TransactionTemplate transaction;
    private final Semaphore asking = new Semaphore(ASK_AT_ONCE);
    private final Semaphore door;

    Live(Bells bells, LookStore looks, ChatLog log, ChatTerms terms, PlatformTransactionManager transactions) {
        this.bells = bells;
        this.looks = looks;
        this.log = log;
        this.terms = terms.stream();
        this.door = new Semaphore(this.terms.beginAtOnce());
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Who: the helper who holds it, or held it when it was closed. Events: {@code message} (id: its number), {@code state}, {@code key}, {@code wiped}; it
     * ends when it is hers no more.
     *
     * @param after the last number she has, 0 for all
     * @param here ends it with {@code signed-out} once she is signed in no more
     * @throws Refused when it is not hers
     */
    public void follow(
            ConversationId id, int after, Presence here, HttpServletRequest request, HttpServletResponse response) {
        Predicate<Look> hers = required(id, after);
        open(Bells.of(id), here, request, response, new Following(id, after, hers));
    }

    /** As {@link #follow(ConversationId, int, Presence, HttpServletRequest, HttpServletResponse)}, on a line that is open. */
    void follow(ConversationId id, int after, Presence here, Line line) {
        Predicate<Look> hers = required(id, after);
        begin(Bells.of(id), here, line, new Following(id, after, hers));
    }

    private Predicate<Look> required(ConversationId id, int after) {
        Optional<AccountId> me = Optional.of(helper());
        Predicate<Look> hers = look -> look.helper().equals(me);
        boolean held = in(() -> {
            boolean is = looks.look(id, after).filter(hers).isPresent();
            if (is) {
                log.look("chat.follow", List.of(id.value()));
            }
            return is;
        });
        if (!held) {
            throw Refused.notShown();
        }
        return hers;
    }

    /** Begins a stream, unless very many begin at this moment, as after a restart: then the answer is to ask again in a moment, and costs nothing. */
    void atTheDoor(HttpServletResponse response, Runnable begin) {
        if (door.tryAcquire()) {
            try {
                begin.run();
            } finally {
                door.release();
            }
        } else {
            EventStream.head(response);
            new EventStream(new RequestLine(response)).again(terms.busyAgain());
        }
    }

    /** A visitor's own. */
    void followAsVisitor(ConversationId id, int after, HttpServletRequest request, HttpServletResponse response) {
        Acting.as(new Actor.House("chat.visit"), () -> {
            open(Bells.of(id), Presence.ALWAYS, request, response, new Following(id, after, look -> true));
            return true;
        });
    }

    /**
     * Who: helpers. An event {@code queue} without data at the beginning and whenever something changed in any conversation, about once a second at most: the
     * list is worth loading again.
     */
    public void queue(Presence here, HttpServletRequest request, HttpServletResponse response) {
        helper();
        open(Bells.QUEUE, here, request, response, new QueueTeller());
    }

    /** As {@link #queue(Presence, HttpServletRequest, HttpServletResponse)}, on a line that is open. */
    void queue(Presence here, Line line) {
        helper();
        begin(Bells.QUEUE, here, line, new QueueTeller());
    }

    private void open(
            String about,
            Presence here,
            HttpServletRequest request,
            HttpServletResponse response,
            Listening.Teller teller) {
        if (bells.hasRoom(side())) {
            Actor who = Acting.current();
            OpenLine.open(request, response, line -> Acting.as(who, () -> begin(about, here, line, teller)));
        } else {
            tellOnce(response, teller);
        }
    }

    private boolean begin(String about, Presence here, Line line, Listening.Teller teller) {
        Listening one = new Listening(side(), line, Acting.current(), new Present(here, teller), terms);
        bells.add(about, one, line, here.watch(one::ring));
        return true;
    }

    /** Visitors are followed with the rights of the house. */
    private static Side side() {
        return Acting.current() instanceof Actor.House ? Side.VISITOR : Side.HELPER;
    }

    /** Whoever is signed in no more is told so, and nothing after it. */
    private record Present(Presence here, Listening.Teller teller) implements Listening.Teller {

        @Override
        public boolean tell(EventStream out) {
            if (here.isStill()) {
                return teller.tell(out);
            }
            out.event("signed-out", Map.of());
            return false;
        }
    }

    private void tellOnce(HttpServletResponse response, Listening.Teller teller) {
        EventStream.head(response);
        EventStream out = new EventStream(new RequestLine(response));
        teller.tell(out);
        out.again(terms.fullAgain());
    }

    /** The answer of a request that ends as any other. */
    private record RequestLine(HttpServletResponse response) implements Line {

        @Override
        public void write(byte[] bytes) throws IOException {
            response.getOutputStream().write(bytes);
        }

        @Override
        public void close() {
            try {
                response.flushBuffer();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void whenGone(Runnable gone) {
            // It is written in one go.
        }
    }

    /** What one stream of a conversation has told already. */
    private final class Following implements Listening.Teller {

        private final ConversationId id;
        private final Predicate<Look> hers;
        private int last;
        private Map<String, Object> state = Map.of();
        private int version;

        Following(ConversationId id, int after, Predicate<Look> hers) {
            this.id = id;
            this.last = after;
            this.hers = hers;
        }

        @Override
        public boolean tell(EventStream out) {
            boolean on;
            boolean more;
            do {
                Optional<Look> look = look();
                more = look.filter(one -> one.messages().size() == LookStore.AT_ONCE)
                        .isPresent();
                on = tell(out, look);
            } while (on && more);
            return on;
        }

        private boolean tell(EventStream out, Optional<Look> look) {
            if (look.isEmpty()) {
                out.event("wiped", Map.of());
                return false;
            }
            tell(out, look.get());
            return hers.test(look.get());
        }

        private Optional<Look> look() {
            if (!isMyTurn()) {
                throw new QueryTimeoutException("very many ask at once");
            }
            try {
                return in(() -> looks.look(id, last));
            } finally {
                asking.release();
            }
        }

        private boolean isMyTurn() {
            try {
                return asking.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }

        private void tell(EventStream out, Look look) {
            for (Message message : look.messages()) {
                out.event("message", message.seq(), Said.arrived(message));
                last = message.seq();
            }
            Map<String, Object> now = Said.state(look.state(), look.plain());
            if (!now.equals(state)) {
                state = now;
                out.event("state", state);
            }
            if (look.key().version() != version) {
                version = look.key().version();
                out.event("key", Said.key(look.key()));
            }
        }
    }

    /** Begins with the news that the list may have changed since the page or the stream before it. What rings while it rests is told after it, in one. */
    private static final class QueueTeller implements Listening.Teller {

        private boolean begun;

        @Override
        public boolean tell(EventStream out) {
            out.event("queue", Map.of());
            if (begun) {
                LockSupport.parkNanos(BETWEEN.toNanos());
            }
            begun = true;
            return true;
        }
    }

    private <T> T in(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }

    private static AccountId helper() {
        Actor actor = Acting.current();
        return actor.account().filter(id -> actor.is(Role.HELPER)).orElseThrow(Refused::notShown);
    }
}
