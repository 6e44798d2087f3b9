package nl.veerkracht.triage;

import java.time.Clock;
import java.time.Duration;
import java.util.function.IntSupplier;
import nl.veerkracht.actor.Acting;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.attention.Attention;
import nl.veerkracht.attention.Audience;
import nl.veerkracht.attention.Need;
import nl.veerkracht.attention.Urgency;
import nl.veerkracht.trajectory.LineNeed;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Asks the coordinator of a line that has been open for a while without a triage to make one. */
@Component
class Missing implements LineNeed {

    static final String KIND = "triage.missing";
    private static final int BATCH = 100;

    private final MissingStore store;
    private final Attention attention;
    private final TriageTerms terms;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Missing(
            MissingStore store,
            Attention attention,
            TriageTerms terms,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.attention = attention;
        this.terms = terms;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** One round, in small transactions. */
    void sweep() {
        Acting.as(new Actor.House(KIND), () -> {
            inBatches(this::settle);
            inBatches(this::ask);
            return true;
        });
    }

    private void inBatches(IntSupplier work) {
        while (Integer.valueOf(BATCH).equals(transaction.execute(status -> work.getAsInt()))) {}
    }

    private int settle() {
        var over = store.over(KIND, BATCH);
        over.forEach(line -> attention.settle(KIND, line));
        return over.size();
    }

    private int ask() {
        var lines = store.missing(KIND, clock.instant().minus(Duration.ofDays(terms.days())), BATCH);
        lines.forEach(line -> attention.settle(KIND, line.id()));
        attention.together(() -> lines.forEach(this::ask));
        return lines.size();
    }

    private void ask(MissingStore.Line line) {
        attention.ask(KIND, Urgency.SOON, Audience.person(line.coordinator()), line.id(), line.id(), null);
    }

    @Override
    public boolean tells(String kind) {
        return kind.equals(KIND);
    }

    @Override
    public String path(Need need) {
        return "/trajectories/" + need.dossier() + "/triages";
    }
}
