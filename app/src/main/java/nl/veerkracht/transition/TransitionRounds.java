package nl.veerkracht.transition;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.veerkracht.actor.Acting;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.attention.Attention;
import nl.veerkracht.attention.Audience;
import nl.veerkracht.database.HouseRights;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A transition comes near and is not ready, or its day has passed and nobody said how it went: who leads the line is asked. Any round may run again, on every
 * node, after any crash: it compares what should stand asked with what does.
 */
@Component
class TransitionRounds {

    private static final int AT_ONCE = 200;

    private final ComingStore store;
    private final TransitionTerms terms;
    private final Attention attention;
    private final HouseRights house;
    private final Here here;
    private final TransactionTemplate transaction;

    TransitionRounds(
            ComingStore store,
            TransitionTerms terms,
            Attention attention,
            HouseRights house,
            Here here,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.terms = terms;
        this.attention = attention;
        this.house = house;
        this.here = here;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** One round over all, in small transactions. */
    void sweep() {
        Acting.as(new Actor.House("transition.rounds"), () -> {
            Optional<UUID> after = Optional.of(new UUID(0, 0));
            while (after.isPresent()) {
                UUID from = after.get();
                after = Objects.requireNonNull(transaction.execute(status -> some(from)));
            }
            return true;
        });
    }

    private Optional<UUID> some(UUID after) {
        List<Coming> near = store.near(after, here.today().plusDays(terms.readyDays()), AT_ONCE);
        near.forEach(this::compare);
        return near.size() < AT_ONCE
                ? Optional.empty()
                : Optional.of(near.getLast().id());
    }

    /** One transition at once, in the caller's transaction. */
    void look(UUID transition) {
        house.run("transition.look", () -> store.one(transition).forEach(this::compare));
    }

    private void compare(Coming one) {
        Set<String> wanted = one.wanted(terms, here.today());
        wanted.forEach(pair -> ask(one, pair.split(" ", 2)));
        one.asked().stream().filter(pair -> !wanted.contains(pair)).forEach(pair -> settle(one, pair.split(" ", 2)));
    }

    private void ask(Coming one, String[] pair) {
        LocalDate day = one.plannedOn();
        attention.ask(
                pair[0],
                one.urgency(terms, here.today()),
                new Audience(pair[1]),
                one.id(),
                one.line(),
                day.atStartOfDay(Here.AMSTERDAM).toInstant());
    }

    private void settle(Coming one, String[] pair) {
        attention.settle(pair[0], one.id(), new Audience(pair[1]));
    }
}
