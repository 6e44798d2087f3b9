package nl.veerkracht.chat;

import static org.assertj.core.api.Assertions.assertThat;

import nl.veerkracht.testing.TestPeople;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** She has written one message over the line, and somebody has the key of the team. */
abstract class OpenedTalk {

    @Autowired
    TestPeople people;

    @Autowired
    TeamKeys keys;

    @LocalServerPort
    int port;

    final TestVisitor she = new TestVisitor();
    ChatClient line;
    TestTeam team;

    @BeforeEach
    void opened() {
        line = new ChatClient("http://localhost:" + port);
        team = TestTeam.begin(people, keys);
        assertThat(line.open(she.opening(team.key(), Urgency.NOW, "Hoi")).status())
                .isEqualTo(201);
    }

    @AfterEach
    void hangUp() {
        line.close();
    }
}
