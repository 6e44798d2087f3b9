package nl.veerkracht.chat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a visitor's page asks over HTTP, with everything that went over the line written down. */
public final class ChatClient implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** An answer; of one without a body an empty object. */
    public record Answer(int status, JsonNode body) {
        public String why() {
            return body.path("why").asString("");
        }
    }

    private final HttpClient http = HttpClient.newHttpClient();
    private final String site;
    private final List<String> traffic = new CopyOnWriteArrayList<>();

    public ChatClient(String site) {
        this.site = site;
    }

    /** All that was sent and answered so far, headers too. */
    public List<String> traffic() {
        return List.copyOf(traffic);
    }

    public Answer post(String path, Object body) {
        return post(path, JSON.writeValueAsString(body));
    }

    /** Sends these bytes as they are. */
    public Answer post(String path, String body) {
        try {
            HttpResponse<String> answer = http.send(request(path, body), HttpResponse.BodyHandlers.ofString());
            traffic.add(body);
            traffic.add(answer.headers().map() + "\n" + answer.body());
            return new Answer(
                    answer.statusCode(),
                    answer.body().startsWith("{") ? JSON.readTree(answer.body()) : JSON.createObjectNode());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest request(String path, String body) {
        return HttpRequest.newBuilder(URI.create(site + "/info/40/" + path))
                .header("Content-Type", "application/json")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    /** Asks for work, and does it. */
    public Map<String, Object> work(String what) {
        JsonNode asked = post("work", Map.of("for", what)).body();
        Work.Done done = TestVisitor.work(new Work.Challenge(
                asked.path("challenge").asString(), asked.path("bits").asInt()));
        return Map.of("challenge", done.challenge(), "counter", done.counter());
    }

    public Answer open(Opening opening) {
        return post("open", opened(opening, work("open")));
    }

    /** The body of an opening. */
    public static Map<String, Object> opened(Opening opening, Map<String, Object> work) {
        return Map.of(
                "v", 1,
                "conversation", opening.conversation(),
                "access", opening.access(),
                "visitorKey", opening.visitorKey(),
                "teamKey", opening.teamKey(),
                "teamVersion", opening.teamVersion(),
                "language", opening.language(),
                "urgency", opening.urgency().code(),
                "work", work,
                "first", Said.envelope(opening.first()));
    }

    public Answer come(TestVisitor she) {
        return come(she, 0);
    }

    /** With what came after a number. */
    public Answer come(TestVisitor she, int after) {
        return post("come", Map.of("access", she.access(), "after", after, "work", work("come")));
    }

    /** As a page asks that was opened before the number was asked for. */
    Answer comeAsBefore(TestVisitor she) {
        return post("come", Map.of("access", she.access(), "work", work("come")));
    }

    public Answer send(TestVisitor she, Envelope envelope) {
        return post("send", Map.of("access", she.access(), "envelope", Said.envelope(envelope)));
    }

    public Answer wipe(TestVisitor she) {
        return post("wipe", Map.of("access", she.access()));
    }

    /** Listens after a number. */
    public Events stream(TestVisitor she, int after) {
        String body = JSON.writeValueAsString(Map.of("access", she.access(), "after", after));
        try {
            HttpResponse<InputStream> answer =
                    http.send(request("stream", body), HttpResponse.BodyHandlers.ofInputStream());
            traffic.add(body);
            traffic.add(answer.headers().map().toString());
            return new Events(answer.statusCode(), answer.body(), traffic);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
        http.close();
    }

    /** What a stream told. */
    public record Event(String name, JsonNode data) {
        static final Event END = new Event("", JSON.createObjectNode());
    }

    /** A stream that is open. */
    public static final class Events implements AutoCloseable {

        private final int status;
        private final InputStream body;
        private final BlockingQueue<Event> heard = new LinkedBlockingQueue<>();

        private Events(int status, InputStream body, List<String> traffic) {
            this.status = status;
            this.body = body;
            Thread.ofVirtual().start(() -> read(traffic));
        }

        public int status() {
            return status;
        }

        private void read(List<String> traffic) {
            String name = "";
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    traffic.add(line);
                    if (line.startsWith("event: ")) {
                        name = line.substring("event: ".length());
                    } else if (line.startsWith("data: ")) {
                        heard.add(new Event(name, JSON.readTree(line.substring("data: ".length()))));
                    }
                }
            } catch (IOException broken) {
                // A line that broke ends as one that was closed.
                traffic.add("broken");
            }
            heard.add(Event.END);
        }

        /** The next event; null when the stream has ended. */
        public @Nullable Event next() {
            try {
                Event event = heard.poll(60, TimeUnit.SECONDS);
                if (event == null) {
                    throw new AssertionError("nothing heard for a minute");
                }
                return event == Event.END ? null : event;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }

        /** The next event with this name; what comes between is passed over. */
        public JsonNode next(String name) {
            for (Event event = next(); event != null; event = next()) {
                if (event.name().equals(name)) {
                    return event.data();
                }
            }
            throw new AssertionError("the stream ended before " + name);
        }

        @Override
        public void close() throws IOException {
            body.close();
        }
    }
}
