package nl.veerkracht.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.conference.Conference;
import nl.veerkracht.conference.Conferences;
import nl.veerkracht.conference.HerPart;
import nl.veerkracht.trajectory.Outcome;
import nl.veerkracht.trajectory.TrajectoryId;
import org.springframework.stereotype.Component;

/** Conferences about the young people of the city: one that was, and one that comes. */
@Component
class DemoConferences implements BesideLine {

    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");
    private static final LocalTime AFTERNOON = LocalTime.of(14, 30);

    private final Steps steps;
    private final DemoPeople people;
    private final Conferences conferences;
    private final Clock clock;

    DemoConferences(Steps steps, DemoPeople people, Conferences conferences, Clock clock) {
        this.steps = steps;
        this.people = people;
        this.conferences = conferences;
        this.clock = clock;
    }

    @Override
    public void load(City.Young young, City.Line line, TrajectoryId id) {
        Actor.Person coordinator = people.get(line.coordinator());
        String step = "conference/" + young.key() + "/";
        if (line.life().equals("long")) {
            ask(step + "1", coordinator, id, 75, "Wie gaat mee naar de nieuwe stage?", true);
            ask(step + "2", coordinator, id, 74, "Wat doet ieder als zij weer wegloopt?", false);
            UUID held = plan(step + "held", coordinator, id, 72, 65);
            steps.run(
                    step + "view",
                    coordinator,
                    66,
                    () -> done(conferences.herPart(
                            id, held, 0, HerPart.TAKES_PART, "Niet praten alsof ik er niet bij zit.")));
            steps.run(step + "decide", coordinator, 65, () -> {
                Conference.Point first = conferences.read(id, held).agenda().getFirst();
                done(conferences.decide(id, held, first.id(), first.version(), "Haar tante gaat de eerste dag mee."));
            });
            steps.run(
                    step + "close",
                    coordinator,
                    64,
                    () -> done(conferences.hold(id, held, 1, List.of(coordinator.id()))));
            ask(step + "3", coordinator, id, 9, "Wat is er nodig als zij achttien wordt?", false);
        }
        if (line.life().equals("middle")) {
            ask(step + "1", coordinator, id, 7, "Kan zij op school ergens rustig zitten?", true);
            plan(step + "coming", coordinator, id, 5, -6);
        }
    }

    private void ask(String step, Actor.Person by, TrajectoryId id, int ago, String question, boolean hers) {
        steps.run(step, by, ago, () -> conferences.ask(id, question, hers));
    }

    private UUID plan(String step, Actor.Person by, TrajectoryId id, int ago, int on) {
        return steps.once(step, by, ago, () -> {
            List<UUID> waiting = conferences.look(id, null).waiting().stream()
                    .map(Conference.Point::id)
                    .toList();
            LocalDate day = LocalDate.ofInstant(clock.instant(), HERE).plusDays(ago - on);
            done(conferences.plan(
                    id,
                    new Conference.Plan(
                            day.atTime(AFTERNOON).atZone(HERE).toInstant(),
                            "Kamer 3 van het wijkcentrum",
                            List.of(by.id()),
                            waiting)));
            return conferences.look(id, null).page().conferences().getFirst().id();
        });
    }

    private static void done(Outcome outcome) {
        if (!(outcome instanceof Outcome.Done)) {
            throw new IllegalArgumentException("A conference of the city: " + outcome);
        }
    }
}
