package nl.veerkracht.testing;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.veerkracht.access.Part;
import nl.veerkracht.access.Sight;
import nl.veerkracht.access.Teams;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.Role;
import nl.veerkracht.thread.ThreadId;
import nl.veerkracht.trajectory.MemberRole;
import nl.veerkracht.trajectory.Opened;
import nl.veerkracht.trajectory.Opening;
import nl.veerkracht.trajectory.Trajectories;
import nl.veerkracht.trajectory.TrajectoryId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lines with made-up people on them, for tests of what stands beside a line. */
@Component
public class TestLines {

    private static final JdbcClient OWNER = JdbcClient.create(TestServer.owner());

    private final TestPeople people;
    private final Trajectories trajectories;
    private final Teams teams;

    TestLines(TestPeople people, Trajectories trajectories, Teams teams) {
        this.people = people;
        this.trajectories = trajectories;
        this.teams = teams;
    }

    /** A line of somebody born then, as far as known, with this coordinator. */
    public TrajectoryId line(Actor.Person coordinator, @Nullable String born) {
        return line(coordinator, "Dewi", "Dewi van den Berg", born, null);
    }

    /** A line of somebody with this name, with what she says she wants. */
    public TrajectoryId line(
            Actor.Person coordinator,
            String called,
            @Nullable String name,
            @Nullable String born,
            @Nullable String words) {
        ThreadId thread = new ThreadId(UUID.randomUUID());
        OWNER.sql("insert into thread.thread (id) values (:id)")
                .param("id", thread.value())
                .update();
        return line(new Opening(thread, coordinator.id(), called, name, born, words));
    }

    /** A line from a thread that is there. */
    public TrajectoryId line(Opening opening) {
        Actor.Person weigher = people.person(Role.WEIGHER);
        UUID thread = opening.thread().value();
        people.asHouse(() -> teams.appoint(thread, weigher.id(), Part.WEIGHER, EnumSet.allOf(Sight.class), null, null));
        return ((Opened.Now) people.as(weigher, () -> trajectories.open(opening))).id();
    }

    /** Somebody new on the team, who sees this. */
    public Actor.Person member(Actor.Person coordinator, TrajectoryId line, Sight... sees) {
        return join(coordinator, line, people.person(Role.SPECIALIST), sees);
    }

    /** Somebody joins the team, who sees this. */
    public Actor.Person join(Actor.Person coordinator, TrajectoryId line, Actor.Person member, Sight... sees) {
        people.run(
                coordinator,
                () -> trajectories.addMember(line, version(line), member.id(), MemberRole.CARE, Set.of(sees), null));
        return member;
    }

    public static int version(TrajectoryId line) {
        return OWNER.sql("select version from trajectory.trajectory where id = ?")
                .param(line.value())
                .query(Integer.class)
                .single();
    }

    /** Whom this is asked of now. */
    public static List<String> asked(String kind, UUID subject) {
        return OWNER.sql(
                        "select audience from attention.need where kind = ? and subject = ? and settled_at is null order by audience")
                .params(kind, subject)
                .query(String.class)
                .list();
    }
}
