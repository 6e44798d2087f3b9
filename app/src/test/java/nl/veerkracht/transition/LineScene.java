package nl.veerkracht.transition;

import java.util.List;
import java.util.UUID;
import nl.veerkracht.access.Sight;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.Role;
import nl.veerkracht.testing.TestLines;
import nl.veerkracht.testing.TestPeople;
import nl.veerkracht.testing.TestServer;
import nl.veerkracht.trajectory.Trajectories;
import nl.veerkracht.trajectory.TrajectoryId;
import nl.veerkracht.trajectory.TrajectoryState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lines with people on them. */
@Component("transitionScene")
class LineScene {

    final TestPeople people;
    final Trajectories trajectories;
    final JdbcClient owner = JdbcClient.create(TestServer.owner());
    private final TestLines lines;

    LineScene(TestPeople people, Trajectories trajectories, TestLines lines) {
        this.people = people;
        this.trajectories = trajectories;
        this.lines = lines;
    }

    Actor.Person coordinator() {
        return people.person("Noor de Wit", people.organisation("Jeugdhulp Oost"), Role.COORDINATOR);
    }

    TrajectoryId line(Actor.Person coordinator) {
        return lines.line(coordinator, "2009-04-02");
    }

    int version(TrajectoryId line) {
        return TestLines.version(line);
    }

    void join(Actor.Person coordinator, TrajectoryId line, Actor.Person member, Sight... sees) {
        lines.join(coordinator, line, member, sees);
    }

    void become(Actor.Person coordinator, TrajectoryId line, TrajectoryState state) {
        people.run(coordinator, () -> trajectories.become(line, version(line), state));
    }

    /** Whom is asked now. */
    List<String> asked(String kind, UUID subject) {
        return TestLines.asked(kind, subject);
    }

    static String account(Actor.Person person) {
        return "account:" + person.id().value();
    }
}
