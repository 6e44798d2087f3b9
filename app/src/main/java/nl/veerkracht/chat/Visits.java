package nl.veerkracht.chat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import nl.veerkracht.actor.Acting;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.vault.DataKey;
import nl.veerkracht.vault.Vault;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What a visitor does. She is nobody and proves nothing but her access token; the house works for her, on the one conversation that belongs to it. Each
 * method is a transaction of its own, and must be called outside one.
 */
@Component
class Visits {

    static final String OPEN = "open";
    static final String COME = "come";

    /** So many messages at once: of the longest, together just under a megabyte (2<sup>20</sup> bytes). */
    static final int PORTION = 90;

    /** Takes back the whole transaction, and gives this answer. */
    private static final class TakenBack extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Received answer;

        TakenBack(Received answer) {
            super("", null, false, false);
            this.answer = answer;
        }
    }

    private final VisitStore visits;
    private final EnvelopeStore envelopes;
    private final TeamKeyStore keys;
    private final Writing writing;
    private final Wiping wiping;
    private final Work work;
    private final Vault vault;
    private final ChatLog log;
    private final ConversationRow terms;
    private final ChatTerms.HeadStart headStart;
    private final TransactionTemplate transaction;

    Visits(
            VisitStore visits,
            EnvelopeStore envelopes,
            TeamKeyStore keys,
            Writing writing,
            Wiping wiping,
            Work work,
            Vault vault,
            ChatLog log,
            ChatTerms terms,
            PlatformTransactionManager transactions) {
        this.visits = visits;
        this.envelopes = envelopes;
        this.keys = keys;
        this.writing = writing;
        this.wiping = wiping;
        this.work = work;
        this.vault = vault;
        this.log = log;
        this.terms = new ConversationRow(terms.silentDays());
        this.headStart = terms.headStart();
        this.transaction = new TransactionTemplate(transactions);
    }

    private <T> T asHouse(Supplier<T> what) {
        return Acting.as(
                new Actor.House("chat.visit"), () -> Objects.requireNonNull(transaction.execute(status -> what.get())));
    }

    private byte[] mark(String access) {
        return vault.fingerprint("chat-access", access);
    }

    /** @param what {@link #OPEN} or {@link #COME} */
    Work.Challenge work(String what) {
        return asHouse(() -> work.fresh(what));
    }

    /** Opens a conversation with its first message. */
    Received open(Opening opening, Work.Done done) {
        return opened(
                opening,
                () -> {
                    OptionalInt wanted = work.wanted(OPEN, done);
                    boolean right = wanted.isEmpty() && work.use(OPEN, done.challenge(), true);
                    return right
                            ? Optional.empty()
                            : Optional.of(new Received.WorkNeeded(wanted.orElseGet(() -> work.bits(OPEN))));
                },
                false);
    }

    /** As {@link #open}, for who has no JavaScript: this server made the keys, in memory. */
    Received openPlain(Opening opening) {
        return opened(opening, () -> work.plainUse(OPEN) ? Optional.empty() : Optional.of(new Received.Busy()), true);
    }

    private Received opened(Opening opening, Supplier<Optional<Received>> door, boolean plain) {
        try {
            return asHouse(() -> open(opening, door, plain));
        } catch (TakenBack taken) {
            return taken.answer;
        } catch (DuplicateKeyException somebodyWasQuicker) {
            return new Received.Elsewhere();
        }
    }

    private Received open(Opening opening, Supplier<Optional<Received>> door, boolean plain) {
        if (visits.isThere(opening.conversation())) {
            // An answer was lost on the way: the same opening again is the same message again.
            return send(opening.access(), opening.first())
                    .filter(Visits::isNothingNew)
                    .orElseGet(Received.Elsewhere::new);
        }
        Optional<Received> shut = door.get();
        if (shut.isPresent()) {
            return shut.get();
        }
        boolean newest = keys.newest()
                .filter(key -> key.version() == opening.teamVersion())
                .isPresent();
        return newest ? kept(opening, plain) : takenBack(new Received.KeyChanged());
    }

    private static boolean isNothingNew(Received received) {
        return received instanceof Received.Known || received instanceof Received.Replayed;
    }

    private static Received takenBack(Received answer) {
        throw new TakenBack(answer);
    }

    private Received kept(Opening opening, boolean plain) {
        ConversationId id = new ConversationId(opening.conversation());
        // A flood that all wants somebody now must not pass who waited before it.
        Duration earlier = work.isCalm() ? headStart.of(opening.urgency()) : Duration.ZERO;
        DataKey key = visits.open(opening, mark(opening.access()), plain, log.minute(), earlier);
        keys.wrap(new WrappedKey(id, opening.teamVersion(), opening.teamKey()), key);
        log.change("chat.open", id, Map.of("mode", plain ? "plain" : "sealed"));
        Received first = writing.first(opening.first(), key);
        return first instanceof Received.Stored ? first : takenBack(first);
    }

    /** Finds her conversation, with a {@link #PORTION} of its messages: those after this number. */
    Coming come(String access, int after, Work.Done done) {
        return asHouse(() -> {
            OptionalInt wanted = work.wanted(COME, done);
            if (wanted.isPresent()) {
                return new Coming.WorkNeeded(wanted.getAsInt());
            }
            Optional<Came> came = found(access, after, PORTION);
            return work.use(COME, done.challenge(), came.isEmpty())
                    ? coming(came)
                    : new Coming.WorkNeeded(work.bits(COME));
        });
    }

    /**
     * As {@link #come}, with all messages, for who has no JavaScript: this server opens what was said, so the conversation is plain from now on, and both sides are told. Words that
     * are known are not counted, so that nobody is kept from her own conversation.
     */
    Coming comePlain(String access) {
        return asHouse(() -> {
            visits.becomesPlain(mark(access)).ifPresent(id -> log.change("chat.mode", id, Map.of("mode", "plain")));
            Optional<Came> came = found(access, 0, Integer.MAX_VALUE);
            return came.isEmpty() && !work.plainUse(COME) ? new Coming.Busy() : coming(came);
        });
    }

    private static Coming coming(Optional<Came> came) {
        return came.<Coming>map(Coming.Here::new).orElseGet(Coming.Unknown::new);
    }

    private Optional<Came> found(String access, int after, int most) {
        return visits.find(mark(access)).map(found -> came(found, envelopes.after(found.id(), after, most), most));
    }

    private Came came(VisitStore.Found found, List<Message> messages, int most) {
        return new Came(
                found.id(),
                found.visitorKey(),
                keys.of(found.id()),
                terms.wipedOn(found.lastAt()),
                found.state(),
                found.plain(),
                messages,
                messages.size() == most);
    }

    /** Takes a message of hers. */
    Received put(String access, Envelope envelope) {
        return asHouse(() -> send(access, envelope).orElseGet(Received.Unknown::new));
    }

    private Optional<Received> send(String access, Envelope envelope) {
        return envelopes.hold(mark(access)).map(held -> writing.put(held, envelope, Side.VISITOR));
    }

    /** Which conversation this token belongs to. */
    Optional<ConversationId> find(String access) {
        return asHouse(() -> visits.find(mark(access)).map(VisitStore.Found::id));
    }

    /** Wipes it at once. False when there is none, or not any more. */
    boolean wipe(String access) {
        return asHouse(() -> visits.find(mark(access))
                .map(found -> wiping.wipe(found.id(), "asked"))
                .orElse(false));
    }
}
