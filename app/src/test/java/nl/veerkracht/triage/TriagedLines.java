package nl.veerkracht.triage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.veerkracht.access.Part;
import nl.veerkracht.access.Sight;
import nl.veerkracht.access.Teams;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.testing.TestLines;
import nl.veerkracht.testing.TestPeople;
import nl.veerkracht.testing.TestServer;
import nl.veerkracht.trajectory.TrajectoryId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lines with a coordinator and people around them, for tests. */
@Component
class TriagedLines {

    final JdbcClient owner = JdbcClient.create(TestServer.owner());
    private final TestPeople people;
    private final TestLines lines;
    private final Teams teams;

    TriagedLines(TestPeople people, TestLines lines, Teams teams) {
        this.people = people;
        this.lines = lines;
        this.teams = teams;
    }

    TrajectoryId of(Actor.Person coordinator) {
        return lines.line(coordinator, "Dewi", null, "2011-03-05", "Ik wil een eigen kamer.");
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
