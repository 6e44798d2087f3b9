package nl.veerkracht.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import nl.veerkracht.sharing.Partner;
import nl.veerkracht.sharing.Purpose;
import nl.veerkracht.sharing.Shareable;
import nl.veerkracht.sharing.Sharing;
import nl.veerkracht.sharing.Told;
import nl.veerkracht.sharing.What;
import nl.veerkracht.sharing.Wish;
import nl.veerkracht.signal.SignalId;
import org.springframework.stereotype.Component;

/** What the signallers of the city shared with those who weigh. */
@Component
class DemoShares {

    private static final Duration LONG = Duration.ofDays(600);

    private final Steps steps;
    private final DemoPeople people;
    private final Sharing sharing;
    private final Clock clock;

    DemoShares(Steps steps, DemoPeople people, Sharing sharing, Clock clock) {
        this.steps = steps;
        this.people = people;
        this.sharing = sharing;
        this.clock = clock;
    }

    void load(City.Young young, List<SignalId> signals, List<String> sharers) {
        for (int i = 0; i < signals.size(); i++) {
            City.Given given = young.signals().get(i);
            SignalId signal = signals.get(i);
            if (sharers.contains(given.by())) {
                steps.run("share/" + young.key() + "/" + i, people.get(given.by()), 0, () -> share(signal));
            }
        }
    }

    /** Today and not in the past: the end of a share must lie in the future. */
    private void share(SignalId signal) {
        Shareable.Held held = sharing.held("signal", signal.value()).orElseThrow();
        Partner weighers = held.partners().stream()
                .filter(partner -> partner.kind() == Partner.Kind.DOSSIER)
                .findFirst()
                .orElseThrow();
        Instant until = earlier(clock.instant().plus(LONG), held.expires());
        sharing.share(
                "signal",
                signal.value(),
                new Wish(
                        Purpose.WEIGH,
                        "reporting_right",
                        Set.of(What.IDENTITY, What.CONTENT, What.CONTACT),
                        weighers,
                        until,
                        Told.YES,
                        null));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
