package nl.veerkracht.helpline;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.veerkracht.access.Colleague;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.chat.ConversationState;
import nl.veerkracht.chat.Envelope;
import nl.veerkracht.chat.Message;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;

/** A conversation as the script reads it. */
record TalkJson(
        UUID conversation,
        String state,
        boolean mayWrite,
        boolean mayPassOn,
        List<Wrapped> keys,
        List<Sent> envelopes,
        List<Noted> notes,
        List<NotesKey> notesKeys,
        List<Agreed> agreed) {

    record Wrapped(int version, String wrapped) {}

    /** An envelope with its place. */
    record Sent(int v, UUID id, UUID conversation, String from, int n, String sealed, int seq, Instant at) {
        static Sent of(Message message) {
            Envelope envelope = message.envelope();
            return new Sent(
                    Envelope.VERSION,
                    envelope.id(),
                    envelope.conversation(),
                    envelope.from().code(),
                    envelope.n(),
                    envelope.sealed(),
                    message.seq(),
                    message.at());
        }
    }

    record Noted(UUID id, String sealed, String who) {}

    static TalkJson of(Talk talk, boolean mayPassOn) {
        return new TalkJson(
                talk.conversation().id().value(),
                talk.conversation().state().code(),
                talk.conversation().state() == ConversationState.TAKEN,
                mayPassOn,
                talk.keys().stream()
                        .map(key -> new Wrapped(key.version(), key.wrapped()))
                        .toList(),
                talk.messages().stream().map(Sent::of).toList(),
                talk.notes().stream().map(note -> noted(note, talk.authors())).toList(),
                talk.notesKeys(),
                talk.agreed());
    }

    static Noted noted(Note note, Map<AccountId, Colleague> people) {
        Colleague author = people.get(note.author());
        return new Noted(note.id(), note.sealed(), author == null ? "" : author.name());
    }

    /** Never kept by a browser. */
    static <T> ResponseEntity<T> fresh(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }
}
