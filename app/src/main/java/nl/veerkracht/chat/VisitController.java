package nl.veerkracht.chat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.veerkracht.access.YoungDoor;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** What the visitor's page asks, to the letter of {@code docs/chat-encryption.md}. Addresses tell nothing; nothing of a request stands in a log. */
@RestController
@RequestMapping(ChatConfiguration.UNDER)
class VisitController {

    private static final int MOST = 16 * 1024;

    /** An answer that needs no more than its status and why. */
    private static final class Refusal extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final HttpStatus status;
        private final String why;

        Refusal(HttpStatus status, String why) {
            super(why, null, false, false);
            this.status = status;
            this.why = why;
        }
    }

    private final Visits visits;
    private final Live live;
    private final OpeningHours hours;
    private final YoungDoor door;

    VisitController(Visits visits, Live live, OpeningHours hours, YoungDoor door) {
        this.visits = visits;
        this.live = live;
        this.hours = hours;
        this.door = door;
    }

    @PostMapping("/work")
    ResponseEntity<Object> work(HttpServletRequest request) throws IOException {
        String what = Wire.text(Wire.object(body(request), "for"), "for");
        if (!what.equals(Visits.OPEN) && !what.equals(Visits.COME)) {
            throw new Wire.Malformed();
        }
        return answer(HttpStatus.OK, visits.work(what));
    }

    @PostMapping("/open")
    ResponseEntity<Object> open(HttpServletRequest request) throws IOException {
        JsonNode sent = Wire.object(
                body(request),
                "v",
                "conversation",
                "access",
                "visitorKey",
                "teamKey",
                "teamVersion",
                "language",
                "urgency",
                "work",
                "first");
        return answer(visits.open(Wire.opening(sent), Wire.work(sent)));
    }

    @PostMapping("/come")
    ResponseEntity<Object> come(HttpServletRequest request) throws IOException {
        JsonNode sent = Wire.coming(body(request));
        return switch (visits.come(Wire.access(sent), Wire.after(sent), Wire.work(sent))) {
            case Coming.Here(Came came) -> answer(HttpStatus.OK, told(came));
            case Coming.Unknown() -> refused(HttpStatus.NOT_FOUND, "unknown");
            case Coming.WorkNeeded(int bits) -> tooMany(bits);
            case Coming.Busy() -> refused(HttpStatus.TOO_MANY_REQUESTS, "busy");
        };
    }

    @PostMapping("/send")
    ResponseEntity<Object> send(HttpServletRequest request) throws IOException {
        JsonNode sent = Wire.object(body(request), "access", "envelope");
        return answer(visits.put(Wire.access(sent), Wire.envelope(sent.path("envelope"))));
    }

    @PostMapping("/wipe")
    ResponseEntity<Object> wipe(HttpServletRequest request) throws IOException {
        return visits.wipe(Wire.access(Wire.object(body(request), "access")))
                ? ResponseEntity.noContent()
                        .cacheControl(CacheControl.noStore())
                        .build()
                : refused(HttpStatus.NOT_FOUND, "unknown");
    }

    /** The stream goes on when this request is over. */
    @PostMapping("/stream")
    void stream(HttpServletRequest request, HttpServletResponse response) throws IOException {
        JsonNode sent = Wire.object(body(request), "access", "after");
        int after = Wire.after(sent);
        String access = Wire.access(sent);
        live.atTheDoor(response, () -> live.followAsVisitor(mine(access), after, request, response));
    }

    private ConversationId mine(String access) {
        return visits.find(access).orElseThrow(() -> new Refusal(HttpStatus.NOT_FOUND, "unknown"));
    }

    private byte[] body(HttpServletRequest request) throws IOException {
        if (!door.isFromHere(request)) {
            throw new Refusal(HttpStatus.FORBIDDEN, "elsewhere");
        }
        byte[] body = request.getInputStream().readNBytes(MOST + 1);
        if (body.length > MOST) {
            throw new Refusal(HttpStatus.CONTENT_TOO_LARGE, "large");
        }
        return body;
    }

    private ResponseEntity<Object> answer(Received received) {
        return switch (received) {
            case Received.Stored(int seq, Instant at) -> answer(HttpStatus.CREATED, taken(seq, at));
            case Received.Known(int seq, Instant at) -> answer(HttpStatus.OK, taken(seq, at));
            case Received.Replayed() -> refused(HttpStatus.CONFLICT, "replayed");
            case Received.Elsewhere() -> refused(HttpStatus.CONFLICT, "elsewhere");
            case Received.OutOfOrder(int next) -> answer(HttpStatus.CONFLICT, Map.of("why", "order", "next", next));
            case Received.KeyChanged() -> refused(HttpStatus.CONFLICT, "key");
            case Received.WorkNeeded(int bits) -> tooMany(bits);
            case Received.Busy() -> refused(HttpStatus.TOO_MANY_REQUESTS, "busy");
            case Received.TooFast() -> refused(HttpStatus.TOO_MANY_REQUESTS, "fast");
            case Received.Full() -> refused(HttpStatus.CONFLICT, "full");
            case Received.Malformed() -> refused(HttpStatus.UNPROCESSABLE_CONTENT, "malformed");
            case Received.Unknown() -> refused(HttpStatus.NOT_FOUND, "unknown");
        };
    }

    private Map<String, Object> taken(int seq, Instant at) {
        Map<String, Object> taken = new LinkedHashMap<>();
        taken.put("seq", seq);
        taken.put("at", Said.minute(at));
        promise(taken);
        return taken;
    }

    /** Outside opening hours: from when somebody reads. */
    private void promise(Map<String, Object> told) {
        hours.opensAt().ifPresent(opens -> told.put("reads", Said.minute(opens)));
    }

    private Map<String, Object> told(Came came) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("conversation", came.conversation().value());
        told.put("visitorKey", came.visitorKey());
        told.put("teamKeys", came.teamKeys().stream().map(Said::key).toList());
        told.put("wipedOn", came.wipedOn().toString());
        told.putAll(Said.state(came.state(), came.plain()));
        promise(told);
        List<Map<String, Object>> envelopes =
                came.messages().stream().map(Said::message).toList();
        told.put("envelopes", envelopes);
        told.put("more", came.more());
        return told;
    }

    private static ResponseEntity<Object> tooMany(int bits) {
        return answer(HttpStatus.TOO_MANY_REQUESTS, Map.of("why", "work", "bits", bits));
    }

    private static ResponseEntity<Object> refused(HttpStatus status, String why) {
        return answer(status, Map.of("why", why));
    }

    private static ResponseEntity<Object> answer(HttpStatus status, Object body) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .body(body);
    }

    @ExceptionHandler
    ResponseEntity<Object> malformed(Wire.Malformed e) {
        return refused(HttpStatus.UNPROCESSABLE_CONTENT, "malformed");
    }

    @ExceptionHandler
    ResponseEntity<Object> refusal(Refusal e) {
        return refused(e.status, e.why);
    }
}
