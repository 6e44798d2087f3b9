package nl.veerkracht.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.circle.Circle;
import nl.veerkracht.circle.Companion;
import nl.veerkracht.circle.CompanionKind;
import nl.veerkracht.trajectory.Outcome;
import nl.veerkracht.trajectory.TrajectoryId;
import org.springframework.stereotype.Component;

/** Who stands beside the young people of the city. */
@Component
class DemoCircle implements BesideLine {

    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");

    private final Steps steps;
    private final DemoPeople people;
    private final Circle circle;
    private final Clock clock;

    DemoCircle(Steps steps, DemoPeople people, Circle circle, Clock clock) {
        this.steps = steps;
        this.people = people;
        this.circle = circle;
        this.clock = clock;
    }

    @Override
    public void load(City.Young young, City.Line line, TrajectoryId id) {
        Beside beside = new Beside(young, people.get(line.coordinator()), id);
        switch (line.life()) {
            case "middle" -> beside.trusts(50, "Sam", "haar dansdocent");
            case "long" -> {
                beside.trusts(430, "Tante Loes", "zus van haar moeder");
                beside.walksAlong();
                beside.works();
            }
            case "aftercare" -> beside.trusts(300, "Opa", "bij wie zij nu woont");
            default -> {
                // At the beginning nobody is written down yet.
            }
        }
    }

    private LocalDate day(int ago) {
        return LocalDate.ofInstant(clock.instant(), HERE).minusDays(ago);
    }

    private static void done(Outcome outcome) {
        if (!(outcome instanceof Outcome.Done)) {
            throw new IllegalArgumentException("Somebody beside a young person of the city: " + outcome);
        }
    }

    /** Whoever stands beside one of them. */
    private final class Beside {

        private final City.Young young;
        private final Actor.Person coordinator;
        private final TrajectoryId id;

        Beside(City.Young young, Actor.Person coordinator, TrajectoryId id) {
            this.young = young;
            this.coordinator = coordinator;
            this.id = id;
        }

        void trusts(int ago, String name, String who) {
            add(CompanionKind.TRUSTED, ago, name, who, true);
        }

        void walksAlong() {
            UUID buddy = add(CompanionKind.BUDDY, 200, "Mila", "maakte het zelf mee", true);
            agree(buddy, 193, "Weer met de bus durven. Samen lachen.", 14);
            met(buddy, 186, 90, "Koffie in de stad. De eerste keer was kort en goed.");
            met(buddy, 60, 120, "Met de bus naar zee en terug.");
            met(buddy, 8, 60, "Gewandeld met de hond van Mila.");
        }

        void works() {
            UUID coach = add(CompanionKind.COACH, 120, "Ilse", "coach bij het leerwerkbedrijf", false);
            agree(coach, 118, "Een stage met dieren, drie dagen in de week.", 7);
            met(coach, 92, 60, "Kennisgemaakt bij de dierenarts.");
            met(coach, 5, 30, "Gebeld over het rooster.");
        }

        private UUID add(CompanionKind kind, int ago, String name, String who, boolean chosen) {
            return steps.once(step("add/" + kind), coordinator, ago, () -> {
                done(circle.add(id, new Companion.Terms(kind, name, who, null, chosen, day(ago))));
                return circle.look(id).now(kind).getLast().id();
            });
        }

        private void agree(UUID companion, int ago, String goals, int everyDays) {
            steps.run(
                    step("agree/" + companion),
                    coordinator,
                    ago,
                    () -> done(circle.agree(id, companion, new Companion.Agreement(goals, everyDays, 0))));
        }

        private void met(UUID companion, int ago, int minutes, String words) {
            steps.run(
                    step("met/" + companion + "/" + ago),
                    coordinator,
                    ago,
                    () -> done(circle.met(id, companion, day(ago), minutes, words)));
        }

        private String step(String what) {
            return "circle/" + young.key() + "/" + what;
        }
    }
}
