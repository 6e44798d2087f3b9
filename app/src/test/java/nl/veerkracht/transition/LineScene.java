package nl.veerkracht.transition;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.veerkracht.access.Part;
import nl.veerkracht.access.Sight;
import nl.veerkracht.access.Teams;
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
import nl.veerkracht.trajectory.TrajectoryState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lines with people on them. */
@Component("transitionScene")
class LineScene {

    final TestPeople people;
    final Trajectories trajectories;
    final JdbcClient owner = JdbcClient.create(TestServer.owner());
    private final Teams teams;

    LineScene(TestPeople people, Trajectories trajectories, Teams teams) {
        this.people = people;
        this.trajectories = trajectories;
        this.teams = teams;
    }

    Actor.Person coordinator() {
        return people.person("Noor de Wit", people.organisation("Jeugdhulp Oost"), Role.COORDINATOR);
    }

    TrajectoryId line(Actor.Person coordinator) {
        UUID thread = UUID.randomUUID();
        owner.sql("insert into thread.thread (id) values (:id)")
                .param("id", thread)
                .update();
        Actor.Person weigher = people.person(Role.WEIGHER);
        people.asHouse(() -> teams.appoint(thread, weigher.id(), Part.WEIGHER, EnumSet.allOf(Sight.class), null, null));
        Opening opening =
                new Opening(new ThreadId(thread), coordinator.id(), "Dewi", "Dewi van den Berg", "2009-04-02", null);
        return ((Opened.Now) people.as(weigher, () -> trajectories.open(opening))).id();
    }

    int version(TrajectoryId line) {
        return owner.sql("select version from trajectory.trajectory where id = ?")
                .param(line.value())
                .query(Integer.class)
                .single();
    }

    void join(Actor.Person coordinator, TrajectoryId line, Actor.Person member, Sight... sees) {
        people.run(
                coordinator,
                () -> trajectories.addMember(line, version(line), member.id(), MemberRole.CARE, Set.of(sees), null));
    }

    void become(Actor.Person coordinator, TrajectoryId line, TrajectoryState state) {
        people.run(coordinator, () -> trajectories.become(line, version(line), state));
    }

    /** Whom is asked now. */
    List<String> asked(String kind, UUID subject) {
        return owner.sql(
                        "select audience from attention.need where kind = ? and subject = ? and settled_at is null order by audience")
                .params(kind, subject)
                .query(String.class)
                .list();
    }

    static String account(Actor.Person person) {
        return "account:" + person.id().value();
    }
}
