package nl.veerkracht.timeline;

import java.util.UUID;
import nl.veerkracht.access.Sight;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.Role;
import nl.veerkracht.testing.TestLines;
import nl.veerkracht.testing.TestPeople;
import nl.veerkracht.testing.TestServer;
import nl.veerkracht.trajectory.TrajectoryId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lines of which things are told, and people around them, for tests. */
@Component
class TimelineScene {

    final JdbcClient owner = JdbcClient.create(TestServer.owner());
    final TestPeople people;
    final Timelines timelines;
    private final TestLines lines;

    TimelineScene(TestPeople people, Timelines timelines, TestLines lines) {
        this.people = people;
        this.timelines = timelines;
        this.lines = lines;
    }

    TrajectoryId line(Actor.Person coordinator) {
        return lines.line(coordinator, "Dewi", null, "2011-03", "Een eigen kamer.");
    }

    Actor.Person member(Actor.Person coordinator, TrajectoryId line, Sight... sees) {
        return lines.join(coordinator, line, people.person(Role.COORDINATOR), sees);
    }

    static Telling telling(Side side, String happened, String title) {
        return new Telling(side, happened, title, null, false);
    }

    static Telling turn(Side side, String happened, String title, @Nullable String words) {
        return new Telling(side, happened, title, words, true);
    }

    UUID told(Actor.Person who, TrajectoryId line, Telling telling) {
        return ((Kept.Done) people.as(who, () -> timelines.tell(line, telling))).event();
    }

    /** A hundred events from all sides, as full as a life on paper gets, with silences and turning points. */
    void hundred(Actor.Person who, TrajectoryId line) {
        told(who, line, telling(Side.PARENTS, "2011", "Geboren, een vrolijke baby"));
        told(who, line, turn(Side.PARENTS, "2017-09", "Uit elkaar gegaan", "Zij was zes. Het was een zware herfst."));
        told(who, line, turn(Side.HER, "2022", "Andere school", "Niemand kende mij daar. Dat was ook fijn."));
        told(who, line, turn(Side.PROFESSIONALS, "2024-06-03", "Eerste signaal van school", null));
        told(who, line, turn(Side.HER, "2025-02-11", "Voor het eerst alles verteld", "Aan mijn tante, in de auto."));
        for (int i = 0; i < 95; i++) {
            Side side = Side.values()[i % 3];
            String month = "20" + (24 + i / 60) + "-" + String.format("%02d", 1 + i % 12);
            String happened = i % 7 == 0 ? month : month + "-" + String.format("%02d", 1 + (i * 11) % 28);
            told(who, line, telling(side, happened, "Iets wat gebeurde, nummer " + (i + 1)));
        }
    }
}
