package nl.veerkracht.chat;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import nl.veerkracht.vault.DataKey;
import org.springframework.stereotype.Component;

/** Takes a message into a conversation that is held, or says why not; then nothing is stored. */
@Component
class Writing {

    private final EnvelopeStore store;
    private final ChatLog log;

    Writing(EnvelopeStore store, ChatLog log) {
        this.store = store;
        this.log = log;
    }

    Received put(EnvelopeStore.Held held, Envelope envelope, Side side) {
        if (envelope.from() != side || !envelope.conversation().equals(held.id().value())) {
            return new Received.Elsewhere();
        }
        Optional<Message> before = store.find(held, envelope.id());
        if (before.isPresent()) {
            Message message = before.get();
            return message.envelope().equals(envelope)
                    ? new Received.Known(message.seq(), message.at())
                    : new Received.Replayed();
        }
        return envelope.n() == held.n() + 1
                ? keep(envelope, held.seq() + 1, held.key())
                : new Received.OutOfOrder(held.n() + 1);
    }

    /** The first message of a conversation that was opened in this transaction. */
    Received first(Envelope envelope, DataKey key) {
        return keep(envelope, 1, key);
    }

    private Received keep(Envelope envelope, int seq, DataKey key) {
        Instant at = log.minute();
        if (!store.keep(envelope, seq, key, at)) {
            return new Received.Elsewhere();
        }
        store.count(envelope, seq, at);
        ConversationId id = new ConversationId(envelope.conversation());
        log.change("chat.message", id, Map.of("from", envelope.from().code()));
        return new Received.Stored(seq, at);
    }
}
