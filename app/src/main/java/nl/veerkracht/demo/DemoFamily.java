package nl.veerkracht.demo;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.family.Authority;
import nl.veerkracht.family.Families;
import nl.veerkracht.family.Kin;
import nl.veerkracht.family.Parent;
import nl.veerkracht.sharing.Partner;
import nl.veerkracht.sharing.Purpose;
import nl.veerkracht.sharing.Sharing;
import nl.veerkracht.sharing.Told;
import nl.veerkracht.sharing.What;
import nl.veerkracht.sharing.Wish;
import nl.veerkracht.trajectory.Outcome;
import nl.veerkracht.trajectory.TrajectoryId;
import org.springframework.stereotype.Component;

/** Parents of the young people of the city, and what one of them may read. */
@Component
class DemoFamily implements BesideLine {

    private static final Duration SHARED = Duration.ofDays(30);

    private final Steps steps;
    private final DemoPeople people;
    private final Families families;
    private final Sharing sharing;
    private final Clock clock;

    DemoFamily(Steps steps, DemoPeople people, Families families, Sharing sharing, Clock clock) {
        this.steps = steps;
        this.people = people;
        this.families = families;
        this.sharing = sharing;
        this.clock = clock;
    }

    @Override
    public void load(City.Young young, City.Line line, TrajectoryId id) {
        if (!line.life().equals("middle")) {
            return;
        }
        Actor.Person by = people.get(line.coordinator());
        String step = "family/" + young.key() + "/";
        UUID mother = steps.once(step + "mother", by, 40, () -> {
            done(families.add(id, new Parent.Terms(Kin.MOTHER, Authority.YES, "Haar moeder")));
            return families.look(id).parents().getLast().id();
        });
        told(step, by, id, What.NEWS, "Het gaat met vallen en opstaan, en vaker goed. Ze danst weer.");
        told(step, by, id, What.TEAM, "Bel op werkdagen de regievoerder. Die belt dezelfde dag terug.");
        steps.run(step + "share", by, 0, () -> share(id, mother));
    }

    private void told(String step, Actor.Person by, TrajectoryId id, What part, String text) {
        steps.run(step + part.code(), by, 12, () -> done(families.write(id, part, 0, text, true)));
    }

    /** Only when nothing stands against it: of some young people of the city a weighing does, or their age. */
    private void share(TrajectoryId id, UUID mother) {
        Wish wish = new Wish(
                Purpose.PARENTS,
                "her_yes",
                Set.of(What.NEWS, What.TEAM),
                new Partner(Partner.Kind.PARENT, mother, ""),
                clock.instant().plus(SHARED),
                Told.YES,
                null);
        if (sharing.against("line", id.value(), wish).isEmpty()) {
            sharing.share("line", id.value(), wish);
        }
    }

    private static void done(Outcome outcome) {
        if (!(outcome instanceof Outcome.Done)) {
            throw new IllegalArgumentException("A parent in the city: " + outcome);
        }
    }
}
