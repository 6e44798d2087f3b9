package nl.veerkracht.triage;

import java.time.Clock;
import java.time.Duration;
import nl.veerkracht.attention.Attention;
import nl.veerkracht.attention.Audience;
import nl.veerkracht.attention.Need;
import nl.veerkracht.attention.Urgency;
import nl.veerkracht.database.HouseRounds;
import nl.veerkracht.trajectory.LineNeed;
import org.springframework.stereotype.Component;

/** Asks the coordinator of a line that has been open for a while without a triage to make one. */
@Component
class Missing implements LineNeed {

    static final String KIND = "triage.missing";

    private final MissingStore store;
    private final Attention attention;
    private final TriageTerms terms;
    private final Clock clock;
    private final HouseRounds rounds;

    Missing(MissingStore store, Attention attention, TriageTerms terms, Clock clock, HouseRounds rounds) {
        this.store = store;
        this.attention = attention;
        this.terms = terms;
        this.clock = clock;
        this.rounds = rounds;
    }

    /** One round, in small transactions. */
    void sweep() {
        rounds.until(KIND, this::settle);
        rounds.until(KIND, this::ask);
    }

    private int settle() {
        var over = store.over(KIND, HouseRounds.AT_ONCE);
        over.forEach(line -> attention.settle(KIND, line));
        return over.size();
    }

    private int ask() {
        var lines = store.missing(KIND, clock.instant().minus(Duration.ofDays(terms.days())), HouseRounds.AT_ONCE);
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
