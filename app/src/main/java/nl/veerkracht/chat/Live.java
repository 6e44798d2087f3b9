package nl.veerkracht.chat;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.actor.Acting;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.Role;
import nl.veerkracht.web.Refused;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Streams of server-sent events. A stream holds no connection to the database while it waits; it is woken by whatever any node commits about its
 * conversation, and then asks for what came after the last message it told. So nothing is lost and nothing comes twice, whoever is restarted in between.
 * Each ends after some minutes: who listens asks again, and is asked again who she is. To be called outside a transaction, on the thread of a request.
 */
@Component
public class Live {

    private static final Duration BETWEEN = Duration.ofSeconds(1);

    private final Bells bells;
    private final LookStore looks;
    private final ChatLog log;
    private final ChatTerms.Stream terms;
    private final TransactionTemplate transaction;

    Live(Bells bells, LookStore looks, ChatLog log, ChatTerms terms, PlatformTransactionManager transactions) {
        this.bells = bells;
        this.looks = looks;
        this.log = log;
        this.terms = terms.stream();
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Who: the helper who holds it, or held it when it was closed. Events: {@code message} (id: its number), {@code state}, {@code key}, {@code wiped}; it
     * ends when it is hers no more.
     *
     * @param after the last number she has, 0 for all
     * @throws Refused when it is not hers
     */
    public void follow(ConversationId id, int after, HttpServletResponse response) {
        AccountId me = helper();
        boolean hers = in(() -> {
            boolean held =
                    looks.look(id, after).filter(look -> isHers(look, me)).isPresent();
            if (held) {
                log.look("chat.follow", List.of(id.value()));
            }
            return held;
        });
        if (!hers) {
            throw Refused.notShown();
        }
        follow(id, after, response, from -> in(() -> looks.look(id, from)), look -> isHers(look, me));
    }

    private static boolean isHers(Look look, AccountId me) {
        return look.helper().equals(Optional.of(me));
    }

    /** A visitor's own. */
    void followAsVisitor(ConversationId id, int after, HttpServletResponse response) {
        Acting.as(new Actor.House("chat.visit"), () -> {
            follow(id, after, response, from -> in(() -> looks.look(id, from)), look -> true);
            return true;
        });
    }

    private interface Hers {
        boolean still(Look look);
    }

    private void follow(
            ConversationId id, int after, HttpServletResponse response, IntFunction<Optional<Look>> ask, Hers hers) {
        Bell bell = bells.of(id);
        try {
            Telling telling = new Telling(new EventStream(response), after);
            long end = System.nanoTime() + terms.lasts().toNanos();
            boolean on = telling.tell(ask, hers);
            while (on && !bell.isOver() && System.nanoTime() < end) {
                if (bell.await(terms.beat())) {
                    on = telling.tell(ask, hers);
                } else {
                    telling.out.beat();
                }
            }
        } catch (EventStream.Gone gone) {
            // She left or her line broke; she asks again with the last number she has.
            return;
        } finally {
            bells.forget(id, bell);
        }
    }

    /** What one stream has told already. */
    private static final class Telling {

        private final EventStream out;
        private int last;
        private Map<String, Object> state = Map.of();
        private int version;

        Telling(EventStream out, int after) {
            this.out = out;
            this.last = after;
        }

        /** False when this was the last to tell. */
        boolean tell(IntFunction<Optional<Look>> ask, Hers hers) {
            try {
                Optional<Look> look = ask.apply(last);
                if (look.isEmpty()) {
                    out.event("wiped", Map.of());
                    return false;
                }
                return tell(look.get(), hers.still(look.get()));
            } catch (DataAccessException | TransactionException away) {
                // The database is away for a moment. Nothing is lost: once it is back every stream is woken and asks
                // again.
                out.beat();
                return true;
            }
        }

        private boolean tell(Look look, boolean on) {
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
            return on;
        }
    }

    /** Who: helpers. An event {@code queue} without data whenever something changed in any conversation, at most once a second: the list is worth loading again. */
    public void queue(HttpServletResponse response) {
        helper();
        Bell bell = bells.ofQueue();
        try {
            EventStream out = new EventStream(response);
            out.beat();
            long end = System.nanoTime() + terms.lasts().toNanos();
            while (!bell.isOver() && System.nanoTime() < end) {
                if (bell.await(terms.beat())) {
                    out.event("queue", Map.of());
                    rest(bell);
                } else {
                    out.beat();
                }
            }
        } catch (EventStream.Gone gone) {
            // She left the page.
            return;
        } finally {
            bells.forget(bell);
        }
    }

    /** What rings meanwhile is told after it, in one. */
    private static void rest(Bell bell) {
        long until = System.nanoTime() + BETWEEN.toNanos();
        boolean rung = false;
        for (long left = BETWEEN.toNanos(); left > 0 && !bell.isOver(); left = until - System.nanoTime()) {
            rung |= bell.await(Duration.ofNanos(left));
        }
        if (rung) {
            bell.ring();
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
