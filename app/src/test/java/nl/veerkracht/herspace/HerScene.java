package nl.veerkracht.herspace;

import jakarta.servlet.http.Cookie;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.veerkracht.access.Part;
import nl.veerkracht.access.Phrases;
import nl.veerkracht.access.Sight;
import nl.veerkracht.access.Teams;
import nl.veerkracht.access.TestSignIn;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.Role;
import nl.veerkracht.testing.TestPeople;
import nl.veerkracht.testing.TestServer;
import nl.veerkracht.thread.ThreadId;
import nl.veerkracht.trajectory.MemberRole;
import nl.veerkracht.trajectory.Opened;
import nl.veerkracht.trajectory.Opening;
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
    private final Teams teams;
    private final Phrases phrases;
    private final TestSignIn signIn;

    HerScene(
            TestPeople people,
            HerSpaces spaces,
            Trajectories trajectories,
            Teams teams,
            Phrases phrases,
            TestSignIn signIn) {
        this.people = people;
        this.spaces = spaces;
        this.trajectories = trajectories;
        this.teams = teams;
        this.phrases = phrases;
        this.signIn = signIn;
    }

    Actor.Person coordinator() {
        return people.person("Noor de Wit", people.organisation("Regiehuis " + UUID.randomUUID()), Role.COORDINATOR);
    }

    TrajectoryId line(Actor.Person coordinator) {
        Actor.Person weigher = people.person(Role.WEIGHER);
        UUID thread = UUID.randomUUID();
        owner.sql("insert into thread.thread (id) values (:id)")
                .param("id", thread)
                .update();
        people.asHouse(() -> teams.appoint(thread, weigher.id(), Part.WEIGHER, EnumSet.allOf(Sight.class), null, null));
        Opening opening = new Opening(
                new ThreadId(thread), coordinator.id(), "Dewi", "Dewi Jansen", "2011-03-05", "Ik wil weer dansen.");
        return ((Opened.Now) people.as(weigher, () -> trajectories.open(opening))).id();
    }

    Actor.Person member(Actor.Person coordinator, TrajectoryId line, Sight... sees) {
        Actor.Person member = people.person("Karim Haddad", people.organisation(), Role.COORDINATOR);
        people.as(coordinator, () -> {
            int version = trajectories.version(line).orElseThrow();
            return trajectories.addMember(line, version, member.id(), MemberRole.CARE, Set.of(sees), null);
        });
        return member;
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
