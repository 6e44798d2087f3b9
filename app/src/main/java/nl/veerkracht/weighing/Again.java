package nl.veerkracht.weighing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import nl.veerkracht.access.Part;
import nl.veerkracht.access.TeamMember;
import nl.veerkracht.access.Teams;
import nl.veerkracht.attention.Attention;
import nl.veerkracht.attention.Audience;
import nl.veerkracht.attention.Urgency;
import nl.veerkracht.database.HouseRounds;
import nl.veerkracht.thread.ThreadId;
import nl.veerkracht.thread.Threads;
import org.springframework.stereotype.Component;

/** Asks the weighers and the coordinator of a thread to weigh again when the day they set has come. */
@Component
class Again {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    private static final Set<Part> ASKED = Set.of(Part.WEIGHER, Part.COORDINATOR, Part.STAND_IN);

    private final WeighingStore store;
    private final Threads threads;
    private final Teams teams;
    private final Attention attention;
    private final Clock clock;
    private final HouseRounds rounds;

    Again(WeighingStore store, Threads threads, Teams teams, Attention attention, Clock clock, HouseRounds rounds) {
        this.store = store;
        this.threads = threads;
        this.teams = teams;
        this.attention = attention;
        this.clock = clock;
        this.rounds = rounds;
    }

    /** One round, in small transactions. */
    void sweep() {
        rounds.until("weighing.again", this::ask);
    }

    private int ask() {
        var due = store.due(LocalDate.ofInstant(clock.instant(), AMSTERDAM), HouseRounds.AT_ONCE);
        due.forEach(weighing -> {
            threads.find(weighing.thread()).ifPresent(thread -> ask(thread.id(), weighing));
            store.askedAgain(weighing.id(), clock.instant());
        });
        return due.size();
    }

    private void ask(ThreadId thread, Weighing weighing) {
        audiences(thread, weighing)
                .forEach(audience ->
                        attention.ask(Signing.AGAIN, Urgency.TODAY, audience, thread.value(), thread.value(), null));
    }

    private List<Audience> audiences(ThreadId thread, Weighing weighing) {
        var people = teams.on(thread.value()).stream()
                .filter(member -> ASKED.contains(member.part()))
                .map(TeamMember::account)
                .distinct()
                .map(Audience::person)
                .toList();
        // A thread whose whole team left must not fall silent.
        return people.isEmpty() ? List.of(Audience.person(weighing.startedBy())) : people;
    }
}
