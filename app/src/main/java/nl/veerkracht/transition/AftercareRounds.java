package nl.veerkracht.transition;

import java.util.Set;
import nl.veerkracht.attention.Attention;
import nl.veerkracht.attention.Audience;
import nl.veerkracht.attention.Urgency;
import nl.veerkracht.database.HouseRights;
import nl.veerkracht.database.HouseRounds;
import nl.veerkracht.trajectory.TrajectoryId;
import org.springframework.stereotype.Component;

/**
 * In aftercare nobody is forgotten: when it is time to be in touch, who agreed to it is asked. Any round may run again: it compares what should stand asked
 * with what does.
 */
@Component
class AftercareRounds {

    private final StayingStore store;
    private final TransitionTerms terms;
    private final Attention attention;
    private final HouseRights house;
    private final Here here;
    private final HouseRounds rounds;

    AftercareRounds(
            StayingStore store,
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

    /** One round over all lines in aftercare, in small transactions. */
    void sweep() {
        rounds.over(
                "aftercare.rounds",
                after -> store.all(after, HouseRounds.AT_ONCE),
                Staying::line,
                lines -> lines.forEach(this::compare));
    }

    /** One line at once, in the caller's transaction. */
    void look(TrajectoryId line) {
        house.run("aftercare.look", () -> store.of(line).ifPresent(this::compare));
    }

    /** Who leads the line hears that she was in touch and needs more. */
    void back(TrajectoryId line) {
        house.run(
                "aftercare.back",
                () -> store.of(line)
                        .ifPresent(one ->
                                one.leaders().forEach(leader -> ask(one, Staying.BACK + " " + leader, Urgency.TODAY))));
    }

    private void compare(Staying one) {
        Set<String> wanted = one.wanted(terms, here.today());
        wanted.stream()
                .filter(pair -> !pair.startsWith(Staying.BACK))
                .forEach(pair -> ask(one, pair, one.urgency(terms, here.today())));
        one.asked().stream().filter(pair -> !wanted.contains(pair)).forEach(pair -> settle(one, pair.split(" ", 2)));
    }

    private void ask(Staying one, String pair, Urgency urgency) {
        String[] parts = pair.split(" ", 2);
        attention.ask(parts[0], urgency, new Audience(parts[1]), one.line(), one.line(), null);
    }

    private void settle(Staying one, String[] pair) {
        attention.settle(pair[0], one.line(), new Audience(pair[1]));
    }
}
