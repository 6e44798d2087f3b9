package nl.veerkracht.transition;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.veerkracht.actor.Acting;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.attention.Attention;
import nl.veerkracht.attention.Audience;
import nl.veerkracht.attention.Urgency;
import nl.veerkracht.database.HouseRights;
import nl.veerkracht.trajectory.TrajectoryId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * In aftercare nobody is forgotten: when it is time to be in touch, who agreed to it is asked. Any round may run again: it compares what should stand asked
 * with what does.
 */
@Component
class AftercareRounds {

    private static final int AT_ONCE = 200;

    private final StayingStore store;
    private final TransitionTerms terms;
    private final Attention attention;
    private final HouseRights house;
    private final Here here;
    private final TransactionTemplate transaction;

    AftercareRounds(
            StayingStore store,
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

    /** One round over all lines in aftercare, in small transactions. */
    void sweep() {
        Acting.as(new Actor.House("aftercare.rounds"), () -> {
            Optional<UUID> after = Optional.of(new UUID(0, 0));
            while (after.isPresent()) {
                UUID from = after.get();
                after = Objects.requireNonNull(transaction.execute(status -> some(from)));
            }
            return true;
        });
    }

    private Optional<UUID> some(UUID after) {
        List<Staying> lines = store.all(after, AT_ONCE);
        lines.forEach(this::compare);
        return lines.size() < AT_ONCE
                ? Optional.empty()
                : Optional.of(lines.getLast().line());
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
