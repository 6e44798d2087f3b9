package nl.veerkracht.continuity;

import java.util.List;
import java.util.function.Supplier;
import nl.veerkracht.actor.Acting;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.Role;
import nl.veerkracht.attention.Attention;
import nl.veerkracht.attention.Audience;
import nl.veerkracht.attention.Urgency;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A term to decide passes: those above hear it, and who leads the line. A day to look at what came of a deviation comes: who leads the line is asked. Each
 * once, in the transaction that writes down that it was asked, so that a round which is cut off simply comes again.
 */
@Component
class ExceptionRounds {

    private static final int AT_ONCE = 100;

    private final ExceptionStore store;
    private final Attention attention;
    private final Today today;
    private final TransactionTemplate transaction;

    ExceptionRounds(ExceptionStore store, Attention attention, Today today, PlatformTransactionManager transactions) {
        this.store = store;
        this.attention = attention;
        this.today = today;
        this.transaction = new TransactionTemplate(transactions);
    }

    void sweep() {
        Acting.as(new Actor.House("continuity.exceptions"), () -> {
            all(() -> late(store.late(today.day(), AT_ONCE)));
            all(() -> look(store.toLook(today.day(), AT_ONCE)));
            return true;
        });
    }

    private void all(Supplier<Integer> some) {
        Integer done = AT_ONCE;
        while (done != null && done == AT_ONCE) {
            done = transaction.execute(status -> some.get());
        }
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
