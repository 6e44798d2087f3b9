package nl.veerkracht.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.trajectory.Outcome;
import nl.veerkracht.trajectory.TrajectoryId;
import nl.veerkracht.transition.Aftercare;
import nl.veerkracht.transition.Passage;
import nl.veerkracht.transition.Rhythm;
import nl.veerkracht.transition.Transition;
import nl.veerkracht.transition.Transitions;
import org.springframework.stereotype.Component;

/** Transitions on the longest line of the city, one that went ahead unready and one that is made ready; and how somebody stays in touch on another. */
@Component
class DemoTransitions implements BesideLine {

    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");
    private static final int GROUP = 122;

    private final Steps steps;
    private final DemoPeople people;
    private final Transitions transitions;
    private final Aftercare aftercare;
    private final Clock clock;

    DemoTransitions(Steps steps, DemoPeople people, Transitions transitions, Aftercare aftercare, Clock clock) {
        this.steps = steps;
        this.people = people;
        this.transitions = transitions;
        this.aftercare = aftercare;
        this.clock = clock;
    }

    @Override
    public void load(City.Young young, City.Line line, TrajectoryId id) {
        switch (line.life()) {
            case "long" -> passes(young, line, id);
            case "aftercare" -> stays(young, line, id);
            default -> {}
        }
    }

    private void stays(City.Young young, City.Line line, TrajectoryId id) {
        Actor.Person coordinator = people.get(line.coordinator());
        steps.run("aftercare/" + young.key(), coordinator, 118, () -> {
            String wishes = "Eerst een appje. Bellen mag altijd na zessen.";
            done(aftercare.agree(id, null, Rhythm.FORTNIGHT, coordinator.id(), wishes));
        });
    }

    private void passes(City.Young young, City.Line line, TrajectoryId id) {
        Actor.Person coordinator = people.get(line.coordinator());
        String name = "transition/" + young.key() + "/";
        UUID group = steps.once(
                name + "group", coordinator, GROUP, () -> plan(id, Transition.Kind.PLACE, "Thuis", "De Lindehof", 0));
        steps.run(name + "moved", coordinator, GROUP, () -> done(transitions.happened(id, group, 0, day(0))));
        steps.run(
                name + "met",
                coordinator,
                GROUP - 9,
                () -> done(transitions.ready(
                        id,
                        group,
                        Transition.Step.MET,
                        day(0),
                        "Achteraf nog samen gezeten: zij, haar moeder, de mentor en ik.")));
        UUID room = steps.once(
                name + "room",
                coordinator,
                20,
                () -> plan(id, Transition.Kind.PLACE, "De Lindehof", "Begeleid wonen aan de Kade", 75));
        steps.run(name + "prepared", coordinator, 6, () -> {
            done(transitions.ready(
                    id, room, Transition.Step.PREPARED, day(0), "Samen wezen kijken. Ze koos de kamer aan de tuin."));
            transitions.says(id, room, Transition.Assent.YES, "Als mijn hond mee mag, dan wel.");
        });
        steps.run(name + "along", coordinator, 5, () -> {
            transitions.along(id, room, "Haar hond");
            transitions.along(id, room, "Elke dinsdag naar dezelfde therapeut");
        });
    }

    private UUID plan(TrajectoryId id, Transition.Kind kind, String from, String to, int inDays) {
        done(transitions.plan(id, new Passage(kind, from, to, day(inDays))));
        return transitions.of(id).transitions().stream()
                .filter(one -> one.to().equals(to))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** Days after the day of the step. */
    private LocalDate day(int inDays) {
        return LocalDate.ofInstant(clock.instant(), HERE).plusDays(inDays);
    }

    private static void done(Outcome outcome) {
        if (!(outcome instanceof Outcome.Done)) {
            throw new IllegalArgumentException("A transition in the city: " + outcome);
        }
    }
}
