package nl.veerkracht.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.continuity.Continuities;
import nl.veerkracht.continuity.Deviation;
import nl.veerkracht.continuity.Eighteens;
import nl.veerkracht.continuity.Exceptions;
import nl.veerkracht.continuity.ItemState;
import nl.veerkracht.continuity.Stay;
import nl.veerkracht.signal.PartialDate;
import nl.veerkracht.trajectory.Outcome;
import nl.veerkracht.trajectory.TrajectoryId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What stands beside the longest line of the city: where she lived, whom she told her story again, the way to eighteen, a step beside the rules. */
@Component
class DemoContinuity implements BesideLine {

    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");

    private final Steps steps;
    private final DemoPeople people;
    private final Continuities continuities;
    private final Eighteens eighteens;
    private final Exceptions exceptions;
    private final Clock clock;

    DemoContinuity(
            Steps steps,
            DemoPeople people,
            Continuities continuities,
            Eighteens eighteens,
            Exceptions exceptions,
            Clock clock) {
        this.steps = steps;
        this.people = people;
        this.continuities = continuities;
        this.eighteens = eighteens;
        this.exceptions = exceptions;
        this.clock = clock;
    }

    @Override
    public void load(City.Young young, City.Line line, TrajectoryId id) {
        if (!line.life().equals("long")) {
            return;
        }
        Actor.Person coordinator = people.get(line.coordinator());
        String name = "continuity/" + young.key() + "/";
        steps.run(name + "home", coordinator, 300, () -> stay(id, Stay.Kind.HOME, null, "2019", month(4)));
        steps.run(name + "group", coordinator, 290, () -> stay(id, Stay.Kind.GROUP, "De Lindehof", month(4), null));
        steps.run(name + "told", coordinator, 110, () -> told(id, "De intake van de therapeut"));
        steps.run(name + "again", coordinator, 40, () -> told(id, "De nieuwe mentor op de groep"));
        steps.run(name + "help", coordinator, 60, () -> eighteens.item(id, "help", ItemState.ARRANGED));
        steps.run(name + "guardian", coordinator, 20, () -> eighteens.item(id, "guardianship", ItemState.NOT_NEEDED));
        steps.run(
                name + "stay-longer",
                coordinator,
                12,
                () -> done(exceptions.deviate(
                        id,
                        Deviation.Rule.AGE,
                        "Op de groep is rust. Weg moeten op haar verjaardag maakt veel kapot wat nu goed gaat.",
                        "Zij maakt het schooljaar af vanuit een plek die ze kent.",
                        people.get("frank").id(),
                        day(-80))));
        steps.run(
                name + "room",
                coordinator,
                3,
                () -> done(exceptions.escalate(
                        id,
                        "Mag de voorrang voor een eigen kamer nu al ingaan, voor ze 18 is?",
                        people.get("frank").id(),
                        day(-9))));
    }

    private void stay(TrajectoryId id, Stay.Kind kind, @Nullable String place, String from, @Nullable String until) {
        PartialDate end = until == null ? null : new PartialDate(until);
        done(continuities.stayed(id, kind, place, new Stay.Period(new PartialDate(from), end)));
    }

    private void told(TrajectoryId id, String whom) {
        done(continuities.toldAgain(id, whom, day(0)));
    }

    private String month(int ago) {
        return day(0).minusMonths(ago).toString().substring(0, 7);
    }

    /** Days before the day of the step. */
    private LocalDate day(int ago) {
        return LocalDate.ofInstant(clock.instant(), HERE).minusDays(ago);
    }

    private static void done(Outcome outcome) {
        if (!(outcome instanceof Outcome.Done)) {
            throw new IllegalArgumentException("Beside a line of the city: " + outcome);
        }
    }
}
