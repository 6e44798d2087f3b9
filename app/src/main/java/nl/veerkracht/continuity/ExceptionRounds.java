package nl.veerkracht.continuity;

import java.util.List;
import nl.veerkracht.actor.Role;
import nl.veerkracht.attention.Attention;
import nl.veerkracht.attention.Audience;
import nl.veerkracht.attention.Urgency;
import nl.veerkracht.database.HouseRounds;
import org.springframework.stereotype.Component;

/**
 * A term to decide passes: those above hear it, and who leads the line. A day to look at what came of a deviation comes: who leads the line is asked. Each
 * once, in the transaction that writes down that it was asked, so that a round which is cut off simply comes again.
 */
@Component
class ExceptionRounds {

    private final ExceptionStore store;
    private final Attention attention;
    private final Today today;
    private final HouseRounds rounds;

    ExceptionRounds(ExceptionStore store, Attention attention, Today today, HouseRounds rounds) {
        this.store = store;
        this.attention = attention;
        this.today = today;
        this.rounds = rounds;
    }

    void sweep() {
        rounds.until("continuity.exceptions", () -> late(store.late(today.day(), HouseRounds.AT_ONCE)));
        rounds.until("continuity.exceptions", () -> look(store.toLook(today.day(), HouseRounds.AT_ONCE)));
    }

    private int late(List<ExceptionStore.Due> due) {
        for (ExceptionStore.Due one : due) {
            store.operator()
                    .ifPresent(above -> ask(Exceptions.OVERDUE, one, Audience.roleIn(Role.MANDATE_HOLDER, above)));
            store.leaders(one.line()).forEach(leader -> ask(Exceptions.OVERDUE, one, Audience.person(leader)));
            store.learn(one.line(), one.id(), Exceptions.OVERDUE);
        }
        return due.size();
    }

    private int look(List<ExceptionStore.Due> due) {
        for (ExceptionStore.Due one : due) {
            store.leaders(one.line()).forEach(leader -> ask(Exceptions.LOOK, one, Audience.person(leader)));
            store.learn(one.line(), one.id(), Exceptions.LOOK);
        }
        return due.size();
    }

    private void ask(String kind, ExceptionStore.Due one, Audience audience) {
        Urgency urgency = kind.equals(Exceptions.OVERDUE) ? Urgency.TODAY : Urgency.SOON;
        attention.ask(kind, urgency, audience, one.id(), one.line().value(), null);
    }
}
