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
    private final ChatTerms.Pace pace;

    Writing(EnvelopeStore store, ChatLog log, ChatTerms terms) {
        this.store = store;
        this.log = log;
        this.pace = terms.pace();
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
        if (envelope.n() != held.n() + 1) {
            return new Received.OutOfOrder(held.n() + 1);
        }
        if (held.seq() >= pace.most()) {
            return new Received.Full();
        }
        return isTooFast(held, side) ? new Received.TooFast() : keep(envelope, held.seq() + 1, held.key());
    }

    /** As many as may be within that time came after a message that is not older than that. */
    private boolean isTooFast(EnvelopeStore.Held held, Side side) {
        int before = held.n() + 1 - pace.messages();
        Instant since = log.minute().minus(pace.within());
        return before > 0
                && store.at(held.id(), side, before)
                        .filter(at -> at.isAfter(since))
                        .isPresent();
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
