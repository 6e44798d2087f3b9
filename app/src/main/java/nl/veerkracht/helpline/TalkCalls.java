package nl.veerkracht.helpline;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.veerkracht.access.Presence;
import nl.veerkracht.actor.Acting;
import nl.veerkracht.actor.Role;
import nl.veerkracht.chat.ConversationId;
import nl.veerkracht.chat.Conversations;
import nl.veerkracht.chat.Live;
import nl.veerkracht.chat.Received;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the script of a conversation asks; every word in it is sealed. */
@RestController
class TalkCalls {

    record Written(UUID id, String sealed) {}

    record Yes(UUID ask, UUID answer, List<UUID> parts) {}

    private final Helpline helpline;
    private final Conversations conversations;
    private final Live live;
    private final Cards cards;

    TalkCalls(Helpline helpline, Conversations conversations, Live live, Cards cards) {
        this.helpline = helpline;
        this.conversations = conversations;
        this.live = live;
        this.cards = cards;
    }

    @GetMapping("/helpline/{id}/state")
    ResponseEntity<TalkJson> state(@PathVariable UUID id, @RequestParam(name = "after", defaultValue = "0") int after) {
        Talk talk = helpline.talk(new ConversationId(id), Math.max(0, after));
        return TalkJson.fresh(TalkJson.of(talk, Acting.current().is(Role.SIGNALLER)));
    }

    /** The stream goes on when this request is over. A browser that comes back by itself tells the last number it has. */
    @GetMapping("/helpline/{id}/stream")
    void stream(
            @PathVariable UUID id,
            @RequestParam(name = "after", defaultValue = "0") int after,
            @RequestHeader(name = "Last-Event-ID", defaultValue = "0") int last,
            Presence here,
            HttpServletRequest request,
            HttpServletResponse response) {
        live.follow(new ConversationId(id), Math.max(0, Math.max(after, last)), here, request, response);
    }

    /** Tells that the queue is worth loading again. */
    @GetMapping("/helpline/stream")
    void queue(Presence here, HttpServletRequest request, HttpServletResponse response) {
        live.queue(here, request, response);
    }

    @PostMapping("/helpline/{id}/messages")
    ResponseEntity<Map<String, Object>> send(@PathVariable UUID id, @RequestBody String envelope) {
        return switch (conversations.send(new ConversationId(id), envelope)) {
            case Received.Stored stored -> answer(HttpStatus.CREATED, Map.of("seq", stored.seq(), "at", stored.at()));
            case Received.Known known -> answer(HttpStatus.OK, Map.of("seq", known.seq(), "at", known.at()));
            case Received.OutOfOrder order -> no(Map.of("why", "order", "next", order.next()));
            case Received.Replayed replayed -> no(Map.of("why", "replayed"));
            case Received.Elsewhere elsewhere -> no(Map.of("why", "elsewhere"));
            case Received.TooFast fast -> answer(HttpStatus.TOO_MANY_REQUESTS, Map.of("why", "fast"));
            default -> answer(HttpStatus.UNPROCESSABLE_CONTENT, Map.of("why", "malformed"));
        };
    }

    private static ResponseEntity<Map<String, Object>> no(Map<String, Object> body) {
        return answer(HttpStatus.CONFLICT, body);
    }

    private static ResponseEntity<Map<String, Object>> answer(HttpStatus status, Map<String, Object> body) {
        return ResponseEntity.status(status).body(body);
    }

    @PostMapping("/helpline/{id}/notes/key")
    ResponseEntity<List<NotesKey>> notesKey(@PathVariable UUID id, @RequestBody NotesKey key) {
        return TalkJson.fresh(helpline.makeNotesKey(new ConversationId(id), key));
    }

    @PostMapping("/helpline/{id}/notes")
    ResponseEntity<TalkJson.Noted> note(@PathVariable UUID id, @RequestBody Written written) {
        helpline.note(new ConversationId(id), written.id(), written.sealed());
        return TalkJson.fresh(new TalkJson.Noted(written.id(), written.sealed(), ""));
    }

    @PostMapping("/helpline/{id}/yes")
    ResponseEntity<Agreed> agreed(@PathVariable UUID id, @RequestBody Yes yes) {
        return TalkJson.fresh(helpline.agreed(new ConversationId(id), yes.ask(), yes.answer(), yes.parts()));
    }

    @GetMapping("/helpline/services")
    ResponseEntity<List<Cards.Card>> services(@RequestParam(name = "words", defaultValue = "") String words) {
        helpline.keys();
        return TalkJson.fresh(cards.found(words));
    }
}
