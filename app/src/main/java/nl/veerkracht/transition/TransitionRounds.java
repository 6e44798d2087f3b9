package nl.veerkracht.transition;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import nl.veerkracht.attention.Attention;
import nl.veerkracht.attention.Audience;
import nl.veerkracht.database.HouseRights;
import nl.veerkracht.database.HouseRounds;
import org.springframework.stereotype.Component;

/**
 * A transition comes near and is not ready, or its day has passed and nobody said how it went: who leads the line is asked. Any round may run again, on every
 * node, after any crash: it compares what should stand asked with what does.
 */
@Component
class TransitionRounds {

    private final ComingStore store;
    private final TransitionTerms terms;
    private final Attention attention;
    private final HouseRights house;
    private final Here here;
    private final HouseRounds rounds;

    TransitionRounds(
            ComingStore store,
            TransitionTerms terms,
            Attention attention,
            HouseRights house,
            Here here,
            HouseRounds rounds) {
        this.store = store;
        this.terms = terms;
        this.attention = attention;
        this.house = house;
        this.here = here;
        this.rounds = rounds;
    }

    /** One round over all, in small transactions. */
    void sweep() {
        rounds.over(
                "transition.rounds",
                after -> store.near(after, here.today().plusDays(terms.readyDays()), HouseRounds.AT_ONCE),
                Coming::id,
                near -> near.forEach(this::compare));
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
