package nl.veerkracht.chat;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/** Server-sent events (HTML Living Standard, 9.2) on a line. */
final class EventStream {

    /** Whoever listened is gone. An ordinary end of a stream, told by an exception because only writing finds out. */
    static final class Gone extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Gone(IOException cause) {
            super("gone", cause, false, false);
        }
    }

    private final Line line;

    EventStream(Line line) {
        this.line = line;
    }

    static void head(HttpServletResponse response) {
        response.setContentType("text/event-stream;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        // A reverse proxy that collects answers before it passes them on would hold messages back.
        response.setHeader("X-Accel-Buffering", "no");
    }

    /** A comment: nothing happened, and the line is still there. */
    void beat() {
        write(":\n\n");
    }

    /** How long who listens waits before she asks again once this stream is over. */
    void again(Duration wait) {
        write("retry: " + wait.toMillis() + "\n\n");
    }

    void event(String name, Map<String, Object> data) {
        write("event: " + name + "\ndata: " + Said.json(data) + "\n\n");
    }

    void event(String name, int id, Map<String, Object> data) {
        write("event: " + name + "\nid: " + id + "\ndata: " + Said.json(data) + "\n\n");
    }

    private void write(String text) {
        try {
            line.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new Gone(e);
        }
    }
}
