package nl.veerkracht.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import nl.veerkracht.actor.Acting;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.Role;
import nl.veerkracht.testing.HouseTest;
import nl.veerkracht.testing.TestPeople;
import nl.veerkracht.testing.TestServer;
import nl.veerkracht.web.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;

/** What a stream tells while things happen elsewhere. */
@HouseTest
class LiveTests {

    @Autowired
    TestPeople people;

    @Autowired
    TeamKeys keys;

    @Autowired
    Conversations conversations;

    @Autowired
    Live live;

    @Autowired
    HikariDataSource pool;

    @LocalServerPort
    int port;

    private final JdbcClient owner = JdbcClient.create(TestServer.owner());
    private final TestVisitor she = new TestVisitor();
    private ChatClient line;
    private TestTeam team;

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

    private void helper(Runnable work) {
        people.run(team.helper(), work);
    }

    private Received answer(int n, String text) {
        return people.as(
                team.helper(),
                () -> conversations.send(she.conversation(), TestTeam.says(she.key(), she.conversation(), n, text)));
    }

    @Test
    void a_stream_tells_messages_states_and_the_teams_key_as_they_come_and_ends_when_it_is_wiped() throws Exception {
        try (ChatClient.Events events = line.stream(she, 0)) {
            assertThat(events.next("message").path("envelope").path("n").asInt())
                    .isEqualTo(1);
            assertThat(events.next("state").path("state").asString()).isEqualTo("waiting");
            assertThat(events.next("key").path("version").asInt())
                    .isEqualTo(team.key().version());
            helper(() -> conversations.take(she.conversation()));
            assertThat(events.next("state").path("state").asString()).isEqualTo("taken");
            answer(1, "Hoi, ik ben er.");
            assertThat(events.next("message").path("envelope").path("from").asString())
                    .isEqualTo("helper");
            TestTeam newer = TestTeam.begin(people, keys);
            assertThat(events.next("key").path("fingerprint").asString())
                    .isEqualTo(newer.key().fingerprint());
            helper(() -> conversations.close(she.conversation()));
            assertThat(events.next("state").path("state").asString()).isEqualTo("closed");
            line.wipe(she);
            events.next("wiped");
            assertThat(events.next()).isNull();
        }
    }

    @Test
    void who_comes_back_with_the_last_number_gets_what_came_after_it_and_nothing_twice() throws Exception {
        helper(() -> conversations.take(she.conversation()));
        List<Integer> heard = new ArrayList<>();
        for (int round = 0; round < 4; round++) {
            int last = heard.isEmpty() ? 0 : heard.getLast();
            try (ChatClient.Events events = line.stream(she, last)) {
                answer(2 * round + 1, "Eerst dit");
                answer(2 * round + 2, "En dan dat");
                while (heard.isEmpty() || heard.getLast() < 2 * round + 2) {
                    heard.add(events.next("message").path("seq").asInt());
                }
            }
        }
        try (ChatClient.Events events = line.stream(she, heard.getLast())) {
            heard.add(events.next("message").path("seq").asInt());
        }
        assertThat(heard).isEqualTo(IntStream.rangeClosed(1, 9).boxed().toList());
    }

    @Test
    void what_was_announced_while_nobody_could_hear_it_is_told_once_the_line_is_back() throws Exception {
        helper(() -> conversations.take(she.conversation()));
        try (ChatClient.Events events = line.stream(she, 0)) {
            events.next("key");
            for (int n = 1; n <= 3; n++) {
                cut();
                answer(n, "Ben je er nog?");
                assertThat(events.next("message").path("seq").asInt()).isEqualTo(n + 1);
            }
        }
    }

    private void cut() {
        owner.sql(
                        "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'veerkracht-announcements'")
                .query(Boolean.class)
                .list();
    }

    @Test
    void a_helper_follows_what_she_holds_until_it_is_hers_no_more() throws Exception {
        Actor.Person next = people.person(Role.HELPER);
        helper(() -> conversations.take(she.conversation()));
        MockHttpServletResponse answer = new MockHttpServletResponse();
        Thread following = Thread.ofVirtual()
                .start(() -> Acting.as(team.helper(), () -> {
                    live.follow(she.conversation(), 0, answer);
                    return true;
                }));
        try (ChatClient.Events events = line.stream(she, 0)) {
            events.next("key");
            line.send(she, she.says("Nog iets"));
            events.next("message");
        }
        until(() -> new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8).contains("id: 2\n"));
        helper(() -> conversations.handOver(she.conversation(), next.id()));
        following.join();
        assertThat(answer.getContentType()).startsWith("text/event-stream");
        assertThat(answer.getContentAsString()).contains("event: message\nid: 1\n", "event: state\n");
        assertThatThrownBy(() -> Acting.as(team.helper(), () -> {
                    live.follow(she.conversation(), 0, answer);
                    return true;
                }))
                .isInstanceOf(Refused.class);
    }

    private static void until(BooleanSupplier so) {
        while (!so.getAsBoolean()) {
            Thread.onSpinWait();
        }
    }

    @Test
    void only_helpers_hear_that_the_queue_changed() {
        Actor.Person other = people.person(Role.COORDINATOR);
        assertThatThrownBy(() -> Acting.as(other, () -> {
                    live.queue(new MockHttpServletResponse());
                    return true;
                }))
                .isInstanceOf(Refused.class);
    }

    @Test
    void many_more_streams_than_lines_to_the_database_wait_and_hold_none() {
        List<ChatClient.Events> open = IntStream.range(0, pool.getMaximumPoolSize() * 3)
                .mapToObj(n -> line.stream(she, 0))
                .toList();
        open.forEach(events -> events.next("key"));
        helper(() -> conversations.take(she.conversation()));
        open.forEach(events ->
                assertThat(events.next("state").path("state").asString()).isEqualTo("taken"));
    }
}
