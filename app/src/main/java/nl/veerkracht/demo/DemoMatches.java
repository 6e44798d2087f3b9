package nl.veerkracht.demo;

import java.util.Set;
import java.util.UUID;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.match.About;
import nl.veerkracht.match.Matches;
import nl.veerkracht.matching.Gender;
import nl.veerkracht.trajectory.Outcome;
import nl.veerkracht.trajectory.TrajectoryId;
import org.springframework.stereotype.Component;

/** Who waits in the city, what a place must know of them, and what was set aside with them. */
@Component
class DemoMatches implements BesideLine {

    private final Steps steps;
    private final DemoPeople people;
    private final DemoSignals signals;
    private final Matches matches;

    DemoMatches(Steps steps, DemoPeople people, DemoSignals signals, Matches matches) {
        this.steps = steps;
        this.people = people;
        this.signals = signals;
        this.matches = matches;
    }

    @Override
    public void load(City.Young young, City.Line line, TrajectoryId id) {
        if (!line.life().equals("middle") && !line.life().equals("long")) {
            return;
        }
        Actor.Person coordinator = people.get(line.coordinator());
        String step = "match/" + young.key() + "/";
        steps.run(step + "waits", coordinator, 30, () -> done(matches.await(id, 0, about(young))));
        if (line.life().equals("long")) {
            steps.run(
                    step + "aside",
                    coordinator,
                    20,
                    () -> done(matches.setAside(
                            id, DemoDirectory.named("Gezinshuis De Wilg"), "Zij wil niet in een ander gezin wonen.")));
        }
    }

    private About about(City.Young young) {
        Integer born = young.age() == null ? null : signals.born(young.age()).getYear();
        Object gender = young.about().get("gender");
        Gender known = "female".equals(gender) ? Gender.GIRL : "male".equals(gender) ? Gender.BOY : null;
        return new About(born, known, "Sluizerveen", Set.of(), "nl");
    }

    /** When everybody waits: who could go where. */
    void propose() {
        steps.asHouse("match/propose", () -> {
            matches.propose();
            return new UUID(0, 0);
        });
    }

    private static void done(Outcome outcome) {
        if (!(outcome instanceof Outcome.Done)) {
            throw new IllegalArgumentException("A match of the city: " + outcome);
        }
    }
}
