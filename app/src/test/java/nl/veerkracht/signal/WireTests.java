package nl.veerkracht.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import nl.veerkracht.access.ApiKeys;
import nl.veerkracht.actor.Role;
import nl.veerkracht.testing.HouseTest;
import nl.veerkracht.testing.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** What goes wrong on the line between an organisation's system and the API: more announced than is sent, cut off, endlessly slow. */
@HouseTest
class WireTests {

    /** More than there are connections to the database. */
    private static final int SLOW_ONES = 60;

    private static final long MANY = 1L << 31;

    @Value("${local.server.port}")
    int port;

    @Autowired
    ApiKeys keys;

    @Autowired
    TestPeople people;

    String organisation = "Stichting " + UUID.randomUUID();
    String key = "";

    @BeforeEach
    void key() {
        key = people.asHouse(() -> keys.create(organisation, Role.SIGNALLER));
    }

    @Test
    void two_billion_observations_are_refused_when_they_are_announced() throws IOException {
        try (Line line = new Line()) {
            line.send(head("Content-Length: " + MANY * 45));
            assertThat(line.status()).isEqualTo(413);
        }
        try (Line line = new Line()) {
            line.send(head("Content-Length: 99999999999999999999"));
            assertThat(line.status()).isEqualTo(400);
        }
    }

    @Test
    void a_body_that_is_cut_off_stores_nothing_and_can_be_sent_again() throws IOException {
        byte[] signal = signal("cut");
        for (String way : List.of("Content-Length: " + signal.length, "Transfer-Encoding: chunked")) {
            try (Line line = new Line()) {
                line.send(head(way));
                if (way.startsWith("Transfer")) {
                    line.send(Integer.toHexString(signal.length) + "\r\n");
                }
                line.send(Arrays.copyOf(signal, signal.length - 40));
                line.hangUp();
                assertThat(line.status()).isEqualTo(400);
            }
        }
        assertThat(stored()).isZero();
        assertThat(posted(signal)).isEqualTo(201);
        assertThat(posted(signal)).isEqualTo(200);
    }

    @Test
    void a_body_longer_than_announced_stores_nothing() throws IOException {
        byte[] signal = signal("long");
        try (Line line = new Line()) {
            line.send(head("Content-Length: " + (signal.length - 40)));
            line.send(signal);
            assertThat(line.status()).isEqualTo(400);
        }
        assertThat(stored()).isZero();
    }

    @Test
    void who_sends_slowly_holds_up_nobody_and_is_heard_in_the_end() throws IOException {
        List<Line> slow = new ArrayList<>();
        try {
            for (int i = 0; i < SLOW_ONES; i++) {
                byte[] signal = signal("slow-" + i);
                Line line = new Line();
                slow.add(line);
                line.send(head("Content-Length: " + signal.length));
                line.send(Arrays.copyOf(signal, 20));
            }
            assertThat(posted(signal("quick"))).isEqualTo(201);
            for (int i = 0; i < 3; i++) {
                byte[] rest = signal("slow-" + i);
                for (int at = 20; at < rest.length; at++) {
                    slow.get(i).send(new byte[] {rest[at]});
                }
                assertThat(slow.get(i).status()).isEqualTo(201);
            }
        } finally {
            for (Line line : slow) {
                line.close();
            }
        }
        assertThat(stored()).isEqualTo(4);
    }

    private int posted(byte[] signal) throws IOException {
        try (Line line = new Line()) {
            line.send(head("Content-Length: " + signal.length));
            line.send(signal);
            return line.status();
        }
    }

    private String head(String length) {
        return "POST /api/v1/signals HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/json\r\n"
                + "Authorization: Bearer " + key + "\r\n" + length + "\r\n\r\n";
    }

    private static byte[] signal(String externalId) {
        return ApiCalls.signal(externalId).getBytes(StandardCharsets.UTF_8);
    }

    private int stored() {
        return People.count(
                "select count(*) from signal.signal s join access.organisation o on o.id = s.organisation where o.name = ?",
                organisation);
    }

    /** One connection, byte by byte. */
    private final class Line implements AutoCloseable {

        private final Socket socket;

        Line() throws IOException {
            socket = new Socket("localhost", port);
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(30_000);
        }

        void send(String text) throws IOException {
            send(text.getBytes(StandardCharsets.US_ASCII));
        }

        void send(byte[] bytes) throws IOException {
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
        }

        /** Sends no more, and listens on. */
        void hangUp() throws IOException {
            socket.shutdownOutput();
        }

        int status() throws IOException {
            String first = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                    .readLine();
            return Integer.parseInt(first.split(" ")[1]);
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
