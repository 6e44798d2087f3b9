package nl.veerkracht.continuity;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.attention.Attention;
import nl.veerkracht.attention.Audience;
import nl.veerkracht.attention.Urgency;
import nl.veerkracht.database.HouseRights;
import nl.veerkracht.database.HouseRounds;
import org.springframework.stereotype.Component;

/**
 * Time itself takes continuity away: a round counts every line and asks its coordinator to look at what is more than ordinary, or lets go of what is over.
 * Any round may run again, on every node, after any crash: it compares what should stand asked with what does.
 */
@Component("continuityRounds")
class Rounds {

    private final FigureStore figures;
    private final ContinuityTerms terms;
    private final Attention attention;
    private final HouseRights house;
    private final Today today;
    private final HouseRounds rounds;

    Rounds(
            FigureStore figures,
            ContinuityTerms terms,
            Attention attention,
            HouseRights house,
            Today today,
            HouseRounds rounds) {
        this.figures = figures;
        this.terms = terms;
        this.attention = attention;
        this.house = house;
        this.today = today;
        this.rounds = rounds;
    }

    /** One round over all lines, in small transactions. */
    void sweep() {
        rounds.over(
                "continuity.rounds",
                after -> figures.lines(after, HouseRounds.AT_ONCE),
                Function.identity(),
                lines -> figures.of(lines).forEach(this::compare));
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
