package nl.veerkracht.plan;

import java.util.UUID;
import nl.veerkracht.access.Sight;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.Role;
import nl.veerkracht.plan.Part.Capacity;
import nl.veerkracht.plan.Part.Domain;
import nl.veerkracht.plan.Part.Practical;
import nl.veerkracht.plan.Part.Step;
import nl.veerkracht.plan.Part.Success;
import nl.veerkracht.testing.TestLines;
import nl.veerkracht.testing.TestPeople;
import nl.veerkracht.testing.TestServer;
import nl.veerkracht.trajectory.Trajectories;
import nl.veerkracht.trajectory.TrajectoryId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lines with a plan, and people around them, for tests. */
@Component
class PlanScene {

    final JdbcClient owner = JdbcClient.create(TestServer.owner());
    final TestPeople people;
    final Trajectories trajectories;
    final FuturePlans plans;
    private final TestLines lines;
    private final Days days;

    PlanScene(TestPeople people, Trajectories trajectories, FuturePlans plans, TestLines lines, Days days) {
        this.people = people;
        this.trajectories = trajectories;
        this.plans = plans;
        this.lines = lines;
        this.days = days;
    }

    TrajectoryId line(Actor.Person coordinator) {
        return lines.line(
                coordinator,
                "Dewi",
                "Dewi van den Berg",
                "2011-03-05",
                "Ik wil een eigen kamer met een deur die dicht kan.");
    }

    Actor.Person member(Actor.Person coordinator, TrajectoryId line, Sight... sees) {
        return lines.join(coordinator, line, people.person(Role.COORDINATOR), sees);
    }

    static Step step(String what) {
        return new Step(LifeDomain.LEISURE, what, "Ik, met Karim", null, Step.State.OPEN, false, null);
    }

    UUID added(Actor.Person who, TrajectoryId line, Part part) {
        return ((Saved.Done) people.as(who, () -> plans.add(line, part))).id();
    }

    Intervention weekly(String name, Intervention.Kind kind, int minutes, int weight) {
        return new Intervention(
                kind,
                name,
                Intervention.Rhythm.WEEKLY,
                java.util.List.of(),
                minutes,
                days.today().minusWeeks(5),
                null,
                weight,
                null);
    }

    /** A plan as people write it, in every kind of part, and a load that is too much. */
    void filled(Actor.Person who, TrajectoryId line) {
        added(
                who,
                line,
                new Domain(
                        LifeDomain.HOUSING,
                        4,
                        "Ik deel een kamer en slaap slecht.",
                        "Een kamer met een deur die dicht kan.",
                        "Voor de zomer begeleid wonen.",
                        "Iemand die meegaat kijken."));
        added(
                who,
                line,
                new Domain(
                        LifeDomain.EDUCATION_WORK,
                        7,
                        "Stage bij de dierenarts gaat goed.",
                        "Ik word dierenartsassistent.",
                        null,
                        null));
        added(who, line, new Domain(LifeDomain.LEISURE, null, null, "Weer dansen, zonder publiek.", null, null));
        added(who, line, step("Samen kijken bij de dansschool"));
        added(
                who,
                line,
                new Step(
                        LifeDomain.HOUSING,
                        "Inschrijven voor begeleid wonen",
                        "Ik",
                        days.today().plusDays(12),
                        Step.State.OPEN,
                        false,
                        null));
        added(
                who,
                line,
                new Success(
                        LifeDomain.EDUCATION_WORK,
                        "Drie weken stage, elke dag op tijd. Ёлка, مرحبا!",
                        days.today().minusDays(9),
                        null));
        added(who, line, new Practical(PracticalItem.IDENTITY_CARD, Practical.State.ARRANGED, null));
        added(who, line, new Practical(PracticalItem.STUDY_GRANT, Practical.State.BUSY, "Samen aanvragen op dinsdag."));
        added(
                who,
                line,
                new Capacity(
                        16 * 60,
                        "School en twee afspraken, meer niet.",
                        days.today().minusWeeks(9)));
        added(who, line, weekly("School", Intervention.Kind.SCHOOL, 12 * 60, 1));
        added(who, line, weekly("Traumatherapie", Intervention.Kind.THERAPY, 150, 1));
        added(who, line, weekly("Groep op woensdag", Intervention.Kind.TRAINING, 120, 3));
    }
}
