package nl.veerkracht.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import nl.veerkracht.database.EmbeddedServer;
import nl.veerkracht.testing.Program;
import nl.veerkracht.testing.Until;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two processes on one database, of which a backend and then a whole process is killed in the middle of a conversation. */
@Tag("long")
class TwoNodesTests {

    private static final String DATABASE = "gesprekken";

    @TempDir
    Path directory = Path.of("");

    private final TestVisitor she = new TestVisitor();
    private int sent = 1;

    @Test
    void what_was_acknowledged_reaches_every_stream_in_order_and_once_whatever_is_killed() throws Exception {
        try (EmbeddedServer server = EmbeddedServer.startForTests(directory.resolve("server"), "test");
                Program one = on(server, "one");
                Program two = on(server, "two")) {
            JdbcClient owner = database(server);
            Program.Running first = one.run().ready();
            Program.Running second = two.run().ready();
            TeamKey team = team(owner);
            try (ChatClient here = new ChatClient(first.address());
                    ChatClient there = new ChatClient(second.address());
                    Listener onFirst = new Listener(here, there);
                    Listener onSecond = new Listener(there, here)) {
                assertThat(here.open(she.opening(team, Urgency.NOW, "Hoi")).status())
                        .isEqualTo(201);
                onFirst.begin();
                onSecond.begin();
                send(10, here, there);
                assertThat(onFirst.until(sent)).isEqualTo(onSecond.until(sent)).isEqualTo(upTo(sent));

                crash(owner);
                send(10, there, here);
                assertThat(onFirst.until(sent)).isEqualTo(onSecond.until(sent)).isEqualTo(upTo(sent));

                first.kill();
                send(10, there);
                assertThat(onFirst.until(sent)).isEqualTo(onSecond.until(sent)).isEqualTo(upTo(sent));
                assertThat(there.come(she).body().path("envelopes")).hasSize(sent);
            }
        }
    }

    private static List<Integer> upTo(int last) {
        return IntStream.rangeClosed(1, last).boxed().toList();
    }

    /** Each is sent again, the same, until it is acknowledged. */
    private void send(int count, ChatClient... lines) {
        for (int i = 0; i < count; i++) {
            Envelope envelope = she.says("Bericht " + i);
            sent++;
            ChatClient line = lines[i % lines.length];
            Until.so("message " + i + " is taken", () -> isTaken(line, envelope));
        }
    }

    private boolean isTaken(ChatClient line, Envelope envelope) {
        try {
            ChatClient.Answer answer = line.send(she, envelope);
            assertThat(answer.status()).as(answer.why()).isIn(200, 201, 500, 503);
            return answer.status() < 300;
        } catch (UncheckedIOException away) {
            return false;
        }
    }

    /** PostgreSQL takes the death of one of its processes as a crash: it ends all others and recovers. */
    private static void crash(JdbcClient owner) {
        long backend = owner.sql("select pid from pg_stat_activity where usename = 'veerkracht_app' limit 1")
                .query(Long.class)
                .single();
        ProcessHandle.of(backend).orElseThrow().destroyForcibly();
    }

    private Program on(EmbeddedServer server, String name) {
        return new Program(directory.resolve(name))
                .with(
                        "VEERKRACHT_DB_URL",
                        "postgresql://localhost:" + server.address().port() + "/" + DATABASE)
                .with("VEERKRACHT_DB_USER", "eigenaar")
                .with("VEERKRACHT_DB_PASSWORD", "van een ander")
                .with("VEERKRACHT_KEYS", directory.resolve("keys").toString());
    }

    private static JdbcClient database(EmbeddedServer server) throws SQLException {
        try (Connection connection = source(server, "postgres").getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create role eigenaar login createrole password 'van een ander'");
            statement.execute("create database " + DATABASE + " owner eigenaar");
            // The server of tests acknowledges before it has written; this test is about what was acknowledged.
            statement.execute("alter database " + DATABASE + " set synchronous_commit = on");
        }
        return JdbcClient.create(source(server, DATABASE));
    }

    private static PGSimpleDataSource source(EmbeddedServer server, String database) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(server.address().url(database));
        source.setUser(server.address().owner());
        source.setPassword(server.address().password());
        return source;
    }

    private static TeamKey team(JdbcClient owner) {
        byte[] key = Sealing.freshPair().publicKey();
        owner.sql("insert into chat.team_key (version, public_key, since) values (1, :key, now())")
                .param("key", key)
                .update();
        return new TeamKey(1, Sealing.text(key), java.time.Instant.EPOCH);
    }

    /** A page that listens, and asks again with the last number it has when its line breaks, at the other node when need be. */
    private final class Listener implements AutoCloseable {

        private final ChatClient[] lines;
        private final List<Integer> heard = new CopyOnWriteArrayList<>();
        private final BlockingQueue<Integer> news = new LinkedBlockingQueue<>();
        private volatile boolean over;

        Listener(ChatClient... lines) {
            this.lines = lines;
        }

        void begin() {
            Thread.ofVirtual().start(() -> {
                for (int turn = 0; !over; turn++) {
                    listen(lines[turn % lines.length]);
                }
            });
        }

        private void listen(ChatClient line) {
            try (ChatClient.Events events = line.stream(she, heard.isEmpty() ? 0 : heard.getLast())) {
                for (ChatClient.Event event = events.next(); event != null && !over; event = events.next()) {
                    if (event.name().equals("message")) {
                        int seq = event.data().path("seq").asInt();
                        heard.add(seq);
                        news.add(seq);
                    }
                }
            } catch (IOException | UncheckedIOException | IllegalStateException broken) {
                // As a page does: the next turn asks again, in a moment.
                Until.pause();
            }
        }

        /** Everything heard, once the message with this number was. */
        List<Integer> until(int seq) throws InterruptedException {
            while (heard.isEmpty() || heard.getLast() < seq) {
                assertThat(news.poll(120, TimeUnit.SECONDS)).as("news").isNotNull();
            }
            return List.copyOf(heard);
        }

        @Override
        public void close() {
            over = true;
        }
    }
}
