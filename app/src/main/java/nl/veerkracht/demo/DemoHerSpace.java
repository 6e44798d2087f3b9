package nl.veerkracht.demo;

import java.util.List;
import java.util.Optional;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.herspace.HerSpaces;
import nl.veerkracht.herspace.Letter;
import nl.veerkracht.herspace.Marks;
import nl.veerkracht.trajectory.TrajectoryId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One young person of the city comes into her own space. */
@Component
class DemoHerSpace implements BesideLine {

    private final Steps steps;
    private final DemoPeople people;
    private final HerSpaces spaces;

    private @Nullable TrajectoryId hers;
    private Actor.@Nullable Person coordinator;

    DemoHerSpace(Steps steps, DemoPeople people, HerSpaces spaces) {
        this.steps = steps;
        this.people = people;
        this.spaces = spaces;
    }

    @Override
    public void load(City.Young young, City.Line line, TrajectoryId id) {
        if (!line.life().equals("long") || hers != null) {
            return;
        }
        hers = id;
        Actor.Person by = people.get(line.coordinator());
        coordinator = by;
        Actor.Young her = new Actor.Young(id.value());
        String step = "her-space/" + young.key() + "/";
        steps.run(step + "open", by, line.ago() - 12, () -> spaces.open(id));
        marks(step, her, 70, Marks.Kind.MONTH, List.of(7, 6, 7, 7), "Stage is leuk.");
        marks(step, her, 40, Marks.Kind.MONTH, List.of(7, 7, 7, 7), null);
        marks(step, her, 12, Marks.Kind.CONTACT, List.of(8, 7, 8, 8), null);
        marks(step, her, 6, Marks.Kind.MONTH, List.of(5, 5, 6, 4), "Ik slaap slecht. Ik ben bijna achttien.");
        steps.run(
                step + "letter",
                her,
                3,
                () -> spaces.write(Letter.Kind.MESSAGE, "Mag tante mee als we de kamer gaan bekijken?"));
        steps.run(
                step + "story",
                her,
                90,
                () -> spaces.tell(
                        "Ik vertel dit één keer. Wie het mag lezen, kies ik zelf. De rest vraagt gewoon hoe het nu gaat."));
    }

    private void marks(
            String step, Actor.Young her, int ago, Marks.Kind kind, List<Integer> marks, @Nullable String words) {
        steps.run(step + "marks/" + ago, her, ago, () -> spaces.give(kind, marks, words));
    }

    /** Fresh words at every start: they are kept nowhere, so nobody could print those of the time before. */
    Optional<List<String>> words() {
        TrajectoryId id = hers;
        Actor.Person by = coordinator;
        return id == null || by == null ? Optional.empty() : Optional.of(steps.ask(by, () -> spaces.open(id)));
    }
}
