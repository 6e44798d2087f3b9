package nl.veerkracht.herspace;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.UUID;
import nl.veerkracht.access.Phrases;
import nl.veerkracht.access.Sight;
import nl.veerkracht.access.TestSignIn;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.Role;
import nl.veerkracht.testing.TestLines;
import nl.veerkracht.testing.TestPeople;
import nl.veerkracht.testing.TestServer;
import nl.veerkracht.trajectory.Trajectories;
import nl.veerkracht.trajectory.TrajectoryId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lines with a young person in her own space, for tests. */
@Component
class HerScene {

    final TestPeople people;
    final HerSpaces spaces;
    final JdbcClient owner = JdbcClient.create(TestServer.owner());
    final Trajectories trajectories;
    private final TestLines lines;
    private final Phrases phrases;
    private final TestSignIn signIn;

    HerScene(
            TestPeople people,
            HerSpaces spaces,
            Trajectories trajectories,
            TestLines lines,
            Phrases phrases,
            TestSignIn signIn) {
        this.people = people;
        this.spaces = spaces;
        this.trajectories = trajectories;
        this.lines = lines;
        this.phrases = phrases;
        this.signIn = signIn;
    }

    Actor.Person coordinator() {
        return people.person("Noor de Wit", people.organisation("Regiehuis " + UUID.randomUUID()), Role.COORDINATOR);
    }

    TrajectoryId line(Actor.Person coordinator) {
        return lines.line(coordinator, "Dewi", "Dewi Jansen", "2011-03-05", "Ik wil weer dansen.");
    }

    Actor.Person member(Actor.Person coordinator, TrajectoryId line, Sight... sees) {
        Actor.Person member = people.person("Karim Haddad", people.organisation(), Role.COORDINATOR);
        return lines.join(coordinator, line, member, sees);
    }

    List<String> words(Actor.Person coordinator, TrajectoryId line) {
        return people.as(coordinator, () -> spaces.open(line));
    }

    Actor.Young young(TrajectoryId line) {
        return new Actor.Young(line.value());
    }

    /** Her session, as if she had just come in. */
    Cookie cookie(TrajectoryId line) {
        UUID entry = people.asHouse(
                () -> phrases.entry(HerSpaces.PURPOSE, line.value()).orElseThrow());
        return signIn.cookie(young(line), entry);
    }
}
