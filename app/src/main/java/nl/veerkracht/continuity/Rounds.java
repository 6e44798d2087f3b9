package nl.veerkracht.continuity;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.actor.Acting;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.attention.Attention;
import nl.veerkracht.attention.Audience;
import nl.veerkracht.attention.Urgency;
import nl.veerkracht.database.HouseRights;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Time itself takes continuity away: a round counts every line and asks its coordinator to look at what is more than ordinary, or lets go of what is over.
 * Any round may run again, on every node, after any crash: it compares what should stand asked with what does.
 */
@Component("continuityRounds")
class Rounds {

    private static final int AT_ONCE = 200;

    private final FigureStore figures;
    private final ContinuityTerms terms;
    private final Attention attention;
    private final HouseRights house;
    private final Today today;
    private final TransactionTemplate transaction;

    Rounds(
            FigureStore figures,
            ContinuityTerms terms,
            Attention attention,
            HouseRights house,
            Today today,
            PlatformTransactionManager transactions) {
        this.figures = figures;
        this.terms = terms;
        this.attention = attention;
        this.house = house;
        this.today = today;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** One round over all lines, in small transactions. */
    void sweep() {
        Acting.as(new Actor.House("continuity.rounds"), () -> {
            Optional<UUID> after = Optional.of(new UUID(0, 0));
            while (after.isPresent()) {
                UUID from = after.get();
                after = Objects.requireNonNull(transaction.execute(status -> some(from)));
            }
            return true;
        });
    }

    private Optional<UUID> some(UUID after) {
        List<UUID> lines = figures.lines(after, AT_ONCE);
        figures.of(lines).forEach(this::compare);
        return lines.size() < AT_ONCE ? Optional.empty() : Optional.of(lines.getLast());
    }

    /** One line, at once, in the caller's transaction: who just wrote something down does not wait for the round. */
    void look(UUID line) {
        house.run("continuity.look", () -> figures.of(List.of(line)).forEach(this::compare));
    }

    private void compare(Figures line) {
        Set<String> wanted = new HashSet<>();
        for (Concern concern : line.unseen(terms, today.day())) {
            for (UUID leader : line.leaders()) {
                wanted.add(concern.kind() + " "
                        + Audience.person(new AccountId(leader)).code());
            }
        }
        wanted.stream().filter(one -> !line.asked().contains(one)).forEach(one -> ask(line, one));
        line.asked().stream().filter(one -> !wanted.contains(one)).forEach(one -> settle(line, one));
    }

    private void ask(Figures line, String one) {
        String[] parts = one.split(" ", 2);
        attention.ask(parts[0], Urgency.SOON, new Audience(parts[1]), line.line(), line.line(), null);
    }

    private void settle(Figures line, String one) {
        String[] parts = one.split(" ", 2);
        attention.settle(parts[0], line.line(), new Audience(parts[1]));
    }
}
