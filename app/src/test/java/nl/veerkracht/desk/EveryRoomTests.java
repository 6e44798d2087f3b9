package nl.veerkracht.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.Role;
import nl.veerkracht.attention.Attention;
import nl.veerkracht.attention.Audience;
import nl.veerkracht.attention.Urgency;
import nl.veerkracht.testing.HouseTest;
import nl.veerkracht.testing.Statements;
import nl.veerkracht.testing.TestLines;
import nl.veerkracht.testing.TestPeople;
import nl.veerkracht.testing.WholeDesk;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Desks on which every room of the house asks for something at once. */
@HouseTest
class EveryRoomTests {

    private static final Path TEXTS = Path.of("src/main/resources/messages/attention_nl.properties");
    /** What is asked of helpers of the chat, and of who keeps what the directory says: other people than those here. */
    private static final Set<String> OF_NONE_HERE = Set.of("helpline", "directory");
    /** What is asked of who gives, links or weighs signals: not of a coordinator as such. */
    private static final Set<String> OF_OTHERS = Set.of("signal", "thread", "weighing", "report");

    @Autowired
    MockMvc web;

    @Autowired
    TestPeople people;

    @Autowired
    TestLines lines;

    @Autowired
    Attention attention;

    @Test
    void a_coordinators_desk_with_work_of_every_room_asks_the_database_hardly_more_often_than_an_empty_one()
            throws Exception {
        Map<String, String> kinds = onePerRoom();
        kinds.keySet().removeAll(OF_OTHERS);

        assertThat(statements(kinds.values(), Role.COORDINATOR)).hasSizeLessThanOrEqualTo(10);
    }

    @Test
    void nor_does_the_desk_of_who_has_every_task_there_is() throws Exception {
        assertThat(statements(onePerRoom().values(), Role.COORDINATOR, Role.SIGNALLER, Role.WEIGHER))
                .hasSizeLessThanOrEqualTo(14);
    }

    /** What a desk with needs of these kinds sends to the database: each about a line of the reader's as far as it is about a line at all. */
    private List<String> statements(Collection<String> kinds, Role... roles) throws Exception {
        Actor.Person noor = people.person(roles);
        UUID line = lines.line(noor, "2011-03").value();
        Audience desk = Audience.person(noor.id());
        people.run(noor, () -> kinds.forEach(kind -> attention.ask(kind, Urgency.DANGER, desk, line, line, null)));
        var session = people.signedIn(noor);
        String here = "/trajectories/" + line;
        assertThat(WholeDesk.read(web, session))
                .contains(here + "/continuity", here + "/match", here + "/contact", here + "/her-space")
                .contains(here + "/aftercare", here + "/triages", "/deviations/" + line);
        return Statements.of(() -> web.perform(get("/").with(session)));
    }

    private static Map<String, String> onePerRoom() throws IOException {
        Properties texts = new Properties();
        try (Reader file = Files.newBufferedReader(TEXTS)) {
            texts.load(file);
        }
        Map<String, String> byRoom = new TreeMap<>();
        texts.stringPropertyNames().stream()
                .map(key -> key.substring("attention.".length()))
                .filter(kind -> kind.contains("."))
                .filter(kind -> !OF_NONE_HERE.contains(kind.substring(0, kind.indexOf('.'))))
                .sorted()
                .forEach(kind -> byRoom.put(kind.substring(0, kind.indexOf('.')), kind));
        return byRoom;
    }
}
