package nl.veerkracht.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import nl.veerkracht.access.Presence;
import nl.veerkracht.actor.Acting;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.Role;
import nl.veerkracht.database.Announcements;
import nl.veerkracht.testing.HouseTest;
import nl.veerkracht.testing.TestServer;
import nl.veerkracht.testing.Until;
import nl.veerkracht.web.Refused;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.PlatformTransactionManager;

/** What a stream tells while things happen elsewhere. */
@HouseTest
class LiveTests extends OpenedTalk {

    @Autowired
    Conversations conversations;

    @Autowired
    Live live;

    @Autowired
    Bells bells;

    @Autowired
    ChatTerms terms;

    @Autowired
    HikariDataSource pool;

    @Autowired
    Announcements announcements;

    @Autowired
    LookStore looks;

    @Autowired
    ChatLog log;

    @Autowired
    PlatformTransactionManager transactions;

    private final JdbcClient owner = JdbcClient.create(TestServer.owner());

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

    /** A line of which everything that was written is remembered. */
    private static final class RememberedLine implements Line {

        private final StringBuffer written = new StringBuffer();
        private final CountDownLatch closed = new CountDownLatch(1);
        private Runnable gone = () -> {};

        @Override
        public void write(byte[] bytes) {
            written.append(new String(bytes, StandardCharsets.UTF_8));
        }

        @Override
        public void close() {
            gone.run();
            closed.countDown();
        }

        @Override
        public void whenGone(Runnable then) {
            gone = then;
        }
    }

    @Test
    void a_helper_follows_what_she_holds_until_it_is_hers_no_more() throws Exception {
        Actor.Person next = people.person(Role.HELPER);
        helper(() -> conversations.take(she.conversation()));
        RememberedLine answer = new RememberedLine();
        followed(answer);
        try (ChatClient.Events events = line.stream(she, 0)) {
            events.next("key");
            line.send(she, she.says("Nog iets"));
            events.next("message");
        }
        Until.so("her message is told", () -> answer.written.indexOf("id: 2\n") >= 0);
        helper(() -> conversations.handOver(she.conversation(), next.id()));
        assertThat(answer.closed.await(60, TimeUnit.SECONDS)).as("closed").isTrue();
        assertThat(answer.written.toString()).contains("event: message\nid: 1\n", "event: state\n");
        assertThatThrownBy(() -> followed(new RememberedLine())).isInstanceOf(Refused.class);
    }

    private void followed(Line answer) {
        followed(answer, Presence.ALWAYS);
    }

    private void followed(Line answer, Presence here) {
        Acting.as(team.helper(), () -> {
            live.follow(she.conversation(), 0, here, answer);
            return true;
        });
    }

    /** Somebody who is signed in until the test says otherwise. */
    private static final class SignedIn implements Presence {

        private volatile boolean still = true;
        private volatile Runnable waking = () -> {};

        @Override
        public boolean isStill() {
            return still;
        }

        @Override
        public Watch watch(Runnable wake) {
            waking = wake;
            return () -> waking = () -> {};
        }

        void signsOut() {
            still = false;
            waking.run();
        }
    }

    @Test
    void a_helper_who_signs_out_is_told_so_at_once_and_nothing_after_it() throws Exception {
        helper(() -> conversations.take(she.conversation()));
        RememberedLine answer = new RememberedLine();
        SignedIn here = new SignedIn();
        followed(answer, here);
        Until.so("the first message is told", () -> answer.written.indexOf("event: key\n") >= 0);
        here.signsOut();
        assertThat(answer.closed.await(60, TimeUnit.SECONDS)).as("closed").isTrue();
        line.send(she, she.says("Nog iets"));
        assertThat(answer.written.toString()).endsWith("event: signed-out\ndata: {}\n\n");
    }

    @Test
    void a_stream_whose_listener_left_is_forgotten_at_once() throws Exception {
        String about = Bells.of(she.conversation());
        ChatClient.Events left = line.stream(she, 0);
        left.next("key");
        assertThat(bells.listening(about)).isEqualTo(1);
        left.close();
        Until.so("forgotten", () -> bells.listening(about) == 0);
    }

    @Test
    void for_one_stream_more_than_a_conversation_may_keep_open_the_oldest_of_that_side_ends() throws Exception {
        helper(() -> conversations.take(she.conversation()));
        RememberedLine helpers = new RememberedLine();
        followed(helpers);
        List<ChatClient.Events> open = IntStream.range(0, terms.stream().mostEach())
                .mapToObj(n -> line.stream(she, 0))
                .toList();
        open.forEach(events -> events.next("key"));
        try (ChatClient.Events newest = line.stream(she, 0)) {
            newest.next("key");
            assertThat(open.getFirst().next()).isNull();
            assertThat(line.traffic())
                    .contains("retry: " + terms.stream().fullAgain().toMillis());
            answer(1, "Hoi, ik ben er.");
            assertThat(newest.next("message").path("seq").asInt()).isEqualTo(2);
            assertThat(open.getLast().next("message").path("seq").asInt()).isEqualTo(2);
        }
        Until.so("the helper hears it too", () -> helpers.written.indexOf("id: 2\n") >= 0);
        for (ChatClient.Events events : open) {
            events.close();
        }
    }

    @Test
    void where_visitors_fill_a_node_one_more_gets_a_short_stream_that_misses_nothing_and_helpers_have_their_places() {
        ChatTerms.Stream all = terms.stream();
        ChatTerms narrow = new ChatTerms(
                terms.silentDays(),
                terms.hours(),
                terms.otherHours(),
                terms.work(),
                terms.plainAMinute(),
                terms.headStart(),
                terms.pace(),
                new ChatTerms.Stream(
                        all.beat(),
                        all.lasts(),
                        1,
                        1,
                        all.mostEach(),
                        all.beginAtOnce(),
                        all.fullAgain(),
                        all.busyAgain()));
        Bells node = new Bells(announcements, narrow);
        node.start();
        RememberedLine hers = new RememberedLine();
        node.add(
                Bells.of(she.conversation()),
                new Listening(Side.VISITOR, hers, Acting.current(), out -> true, narrow.stream()),
                hers,
                () -> {});
        assertThat(node.hasRoom(Side.VISITOR)).isFalse();
        assertThat(node.hasRoom(Side.HELPER)).isTrue();
        MockHttpServletResponse beyond = new MockHttpServletResponse();
        new Live(node, looks, log, narrow, transactions)
                .followAsVisitor(she.conversation(), 0, new MockHttpServletRequest(), beyond);
        assertThat(new String(beyond.getContentAsByteArray(), StandardCharsets.UTF_8))
                .contains("event: message\nid: 1\n", "event: state\n", "event: key\n")
                .endsWith("retry: " + all.fullAgain().toMillis() + "\n\n");
        hers.close();
        assertThat(node.hasRoom(Side.VISITOR)).isTrue();
        node.stop();
    }

    @Test
    void a_stream_of_the_queue_begins_with_what_may_have_changed_since_the_page_was_made() {
        RememberedLine answer = new RememberedLine();
        Acting.as(team.helper(), () -> {
            live.queue(Presence.ALWAYS, answer);
            return true;
        });
        Until.so("told", () -> answer.written.indexOf("event: queue\n") >= 0);
        answer.close();
    }

    @Test
    void streams_that_began_together_do_not_end_together() {
        ChatTerms.Stream stream = terms.stream();
        assertThat(IntStream.range(0, 50).mapToObj(n -> stream.lastsThisTime()).distinct())
                .hasSizeGreaterThan(40)
                .allSatisfy(lasts -> assertThat(lasts)
                        .isBetween(stream.lasts().multipliedBy(3).dividedBy(4), stream.lasts()));
    }

    @Test
    void only_helpers_hear_that_the_queue_changed() {
        Actor.Person other = people.person(Role.COORDINATOR);
        assertThatThrownBy(() -> Acting.as(other, () -> {
                    live.queue(Presence.ALWAYS, new MockHttpServletRequest(), new MockHttpServletResponse());
                    return true;
                }))
                .isInstanceOf(Refused.class);
    }

    @Test
    void many_more_streams_than_lines_to_the_database_wait_and_hold_none() {
        int each = terms.stream().mostEach();
        Map<TestVisitor, List<ChatClient.Events>> open = new LinkedHashMap<>();
        for (int streams = 0; streams < pool.getMaximumPoolSize() * 2; streams += each) {
            TestVisitor other = new TestVisitor();
            line.open(other.opening(team.key(), Urgency.TALK, "Hoi"));
            open.put(
                    other,
                    IntStream.range(0, each)
                            .mapToObj(n -> line.stream(other, 0))
                            .toList());
        }
        open.values().forEach(all -> all.forEach(events -> events.next("key")));
        open.forEach((other, all) -> {
            helper(() -> conversations.take(other.conversation()));
            all.forEach(events ->
                    assertThat(events.next("state").path("state").asString()).isEqualTo("taken"));
        });
    }
}
