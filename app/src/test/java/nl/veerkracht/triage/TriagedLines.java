package nl.veerkracht.triage;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import nl.veerkracht.trajectory.Opened;
import nl.veerkracht.trajectory.Opening;
import nl.veerkracht.trajectory.Trajectories;
import nl.veerkracht.trajectory.TrajectoryId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lines with a coordinator and people around them, for tests. */
@Component
class TriagedLines {

    private static final Set<Sight> ALL = EnumSet.allOf(Sight.class);

    final JdbcClient owner = JdbcClient.create(TestServer.owner());
    private final TestPeople people;
    private final Trajectories trajectories;
    private final Teams teams;

    TriagedLines(TestPeople people, Trajectories trajectories, Teams teams) {
        this.people = people;
        this.trajectories = trajectories;
        this.teams = teams;
    }

    TrajectoryId of(Actor.Person coordinator) {
        var weigher = people.person(Role.WEIGHER);
        var thread = UUID.randomUUID();
        owner.sql("insert into thread.thread (id) values (:id)")
                .param("id", thread)
                .update();
        people.asHouse(() -> teams.appoint(thread, weigher.id(), Part.WEIGHER, ALL, null, null));
        var opening = new Opening(
                new ThreadId(thread), coordinator.id(), "Dewi", null, "2011-03-05", "Ik wil een eigen kamer.");
        return ((Opened.Now) people.as(weigher, () -> trajectories.open(opening))).id();
    }

    void join(TrajectoryId line, Actor.Person person, Set<Sight> sees) {
        people.asHouse(() -> teams.appoint(line.value(), person.id(), Part.MEMBER, sees, null, null));
    }

    static Map<String, List<String>> form(String... pairs) {
        Map<String, List<String>> form = new HashMap<>();
        var asked = new java.util.ArrayList<String>();
        for (int i = 0; i < pairs.length; i += 2) {
            form.put(pairs[i], List.of(pairs[i + 1].split(",")));
            asked.add(pairs[i]);
        }
        form.put("asked", asked);
        return form;
    }
}
