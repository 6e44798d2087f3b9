package nl.veerkracht.chat;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.veerkracht.access.Colleague;
import nl.veerkracht.access.Colleagues;
import nl.veerkracht.access.Mandate;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.actor.Acting;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.Role;
import nl.veerkracht.database.HouseRights;
import nl.veerkracht.vault.DataKey;
import nl.veerkracht.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Conversations from the helpers' side. From outside every helper sees them all; what was said goes to who holds it, sealed. Tables of other rooms
 * may point at {@code chat.conversation} with {@code on delete cascade} and ask {@code chat.holds} in their policies.
 */
@Component
public class Conversations {

    private final ConversationStore store;
    private final EnvelopeStore envelopes;
    private final TeamKeyStore keys;
    private final Writing writing;
    private final Wiping wiping;
    private final Colleagues colleagues;
    private final Mandate mandate;
    private final HouseRights house;
    private final ChatLog log;

    Conversations(
            ConversationStore store,
            EnvelopeStore envelopes,
            TeamKeyStore keys,
            Writing writing,
            Wiping wiping,
            Colleagues colleagues,
            Mandate mandate,
            HouseRights house,
            ChatLog log) {
        this.store = store;
        this.envelopes = envelopes;
        this.keys = keys;
        this.writing = writing;
        this.wiping = wiping;
        this.colleagues = colleagues;
        this.mandate = mandate;
        this.house = house;
        this.log = log;
    }

    /**
     * Who: helpers; of colleagues also mandate holders, as far as they may hand over. In the order in which they need somebody: unanswered ones by urgency
     * and waiting time first.
     *
     * @param after where the page before ended, null for the first
     */
    @Transactional
    public ConversationPage queue(Shelf shelf, @Nullable String after, int limit) {
        boolean may = is(Role.HELPER) || (shelf == Shelf.COLLEAGUES && is(Role.MANDATE_HOLDER));
        Actor.Person me = person().filter(one -> may).orElseThrow(Refused::notShown);
        List<Conversation> found = store.queue(shelf, me.id(), QueueCursor.of(after), limit + 1);
        List<Conversation> page = found.subList(0, Math.min(limit, found.size()));
        // Her own ones she took or was handed, and that is written down; a page that keeps itself up to date asks for
        // them every few seconds.
        if (shelf != Shelf.MINE) {
            log.look("chat.queue", page.stream().map(one -> one.id().value()).toList());
        }
        return new ConversationPage(
                page, found.size() > limit ? Optional.of(QueueCursor.after(page.getLast())) : Optional.empty());
    }

    /**
     * Who: helpers, a closed one only who held it; mandate holders as far as they may hand over. One conversation from outside; empty when there is none, or
     * not any more.
     */
    @Transactional
    public Optional<Conversation> find(ConversationId id) {
        if (!is(Role.HELPER) && !is(Role.MANDATE_HOLDER)) {
            return Optional.empty();
        }
        Optional<Conversation> found = store.find(id);
        found.ifPresent(one -> log.look("chat.find", List.of(id.value())));
        return found;
    }

    /**
     * Who: helpers. Takes one that waits.
     *
     * @throws Refused when a colleague was quicker
     */
    @Transactional
    public void take(ConversationId id) {
        Actor.Person me = helper();
        seen(id);
        if (!store.take(id, me.id(), me.inOrganisation())) {
            throw moved();
        }
        changed("chat.take", id, me.id());
    }

    /**
     * Who: the helper who holds it, another helper of her organisation when she cannot go on, and who has the mandate over her, without reading. Gives it to
     * a helper.
     *
     * @throws Refused when {@code to} is no helper, or it moved meanwhile
     */
    @Transactional
    public void handOver(ConversationId id, AccountId to) {
        AccountId from = heldBy(id);
        Colleague colleague = colleagues
                .of(to)
                .filter(one -> colleagues.rolesOf(to).contains(Role.HELPER))
                .orElseThrow(() -> new Refused("chat.refused.no-helper"));
        // With the rights of the house: who has the mandate may not see it any more once it is done.
        if (!house.call("chat.hand-over", () -> store.give(id, from, to, colleague.organisationId()))) {
            throw moved();
        }
        changed("chat.hand-over", id, to);
    }

    /** Who: another helper of the organisation of who holds it and cannot go on. Takes it over. */
    @Transactional
    public void takeOver(ConversationId id) {
        handOver(id, helper().id());
    }

    /**
     * Who: as {@link #handOver}. Puts it back among those that wait.
     *
     * @throws Refused when it moved meanwhile
     */
    @Transactional
    public void putBack(ConversationId id) {
        AccountId from = heldBy(id);
        if (!house.call("chat.put-back", () -> store.putBack(id, from))) {
            throw moved();
        }
        wentBack(id, from);
    }

    /**
     * Who: the house, of somebody who may hold none any more. All that were held wait again, for an answer, because nobody else knows what was promised; what
     * was wiped or closed at the same moment stays as it is.
     *
     * @return those that went back
     */
    @Transactional
    public List<ConversationId> leave(AccountId helper) {
        if (!(Acting.current() instanceof Actor.House)) {
            throw Refused.notShown();
        }
        List<ConversationId> left = store.leave(helper);
        left.forEach(id -> wentBack(id, helper));
        return left;
    }

    private void wentBack(ConversationId id, AccountId from) {
        log.change("chat.put-back", id, Map.of("from", from.value().toString()));
    }

    /** Who holds it now, when the reader may give it to somebody else. */
    private AccountId heldBy(ConversationId id) {
        Conversation one = seen(id);
        Actor.Person me = person().orElseThrow(Refused::notShown);
        AccountId holder = holder(one);
        boolean colleague = is(Role.HELPER) && one.organisation().equals(Optional.of(me.inOrganisation()));
        boolean mine = is(Role.HELPER) && holder.equals(me.id());
        if (!mine && !colleague && !one.organisation().map(mandate::over).orElse(false)) {
            throw Refused.notShown();
        }
        return holder;
    }

    private static AccountId holder(Conversation one) {
        return one.helper()
                .filter(who -> one.state() == ConversationState.TAKEN)
                .orElseThrow(Conversations::moved);
    }

    /**
     * Who: the helper who holds it. Closes it. She can always come back: a message of hers makes it wait again.
     *
     * @throws Refused when it moved meanwhile
     */
    @Transactional
    public void close(ConversationId id) {
        Actor.Person me = helper();
        seen(id);
        if (!store.close(id, me.id())) {
            throw moved();
        }
        log.change("chat.close", id, Map.of());
    }

    /**
     * Who: the helper who holds it. Closes abuse: it is wiped at once, and whoever sent it is told nothing more.
     *
     * @throws Refused when it moved meanwhile, or was closed: what was said in it then stays for who comes back
     */
    @Transactional
    public void abuse(ConversationId id) {
        requireHeld(id);
        if (seen(id).state() != ConversationState.TAKEN) {
            throw moved();
        }
        house.call("chat.abuse", () -> wiping.wipe(id, "abuse"));
    }

    /** Who: the helper who holds it, or held it when it was closed. Messages after a number, in order; 0 for all. */
    @Transactional
    public List<Message> read(ConversationId id, int after) {
        requireHeld(id);
        log.look("chat.read", List.of(id.value()));
        return envelopes.after(id, after, Integer.MAX_VALUE);
    }

    /** Who: as {@link #read}. These messages, as far as they are of this conversation, in order. */
    @Transactional
    public List<Message> messages(ConversationId id, Collection<UUID> ids) {
        requireHeld(id);
        log.look("chat.read", List.of(id.value()));
        return envelopes.these(id, ids);
    }

    /** Who: as {@link #read}. The conversation's key for each version of the team key it was wrapped for, oldest first. */
    @Transactional
    public List<WrappedKey> wrappedKeys(ConversationId id) {
        requireHeld(id);
        log.look("chat.wrapped-keys", List.of(id.value()));
        return keys.wrapped(id);
    }

    /**
     * Who: the helper who holds it. Takes a message of hers.
     *
     * @param envelope as JSON, as a browser sends it
     */
    @Transactional
    public Received send(ConversationId id, String envelope) {
        try {
            return send(id, Wire.envelope(envelope));
        } catch (Wire.Malformed e) {
            requireHeld(id);
            return new Received.Malformed();
        }
    }

    /** As {@link #send(ConversationId, String)}. */
    @Transactional
    public Received send(ConversationId id, Envelope envelope) {
        Actor.Person me = helper();
        requireHeld(id);
        return envelopes
                .hold(id, me.id())
                .map(held -> writing.put(held, envelope, Side.HELPER))
                .orElseThrow(Conversations::moved);
    }

    /**
     * Who: rooms, in a transaction, after their own rule has decided. The data key of a conversation, for what else belongs to it and must go with it.
     *
     * @throws Refused when it was wiped
     */
    @Transactional(readOnly = true)
    public DataKey key(ConversationId id) {
        return store.key(id)
                .or(() -> house.call("chat.key", () -> store.key(id)))
                .orElseThrow(Refused::notShown);
    }

    private void requireHeld(ConversationId id) {
        Actor.Person me = helper();
        if (!seen(id).helper().equals(Optional.of(me.id()))) {
            throw Refused.notShown();
        }
    }

    private Conversation seen(ConversationId id) {
        return store.find(id).orElseThrow(Refused::notShown);
    }

    private void changed(String action, ConversationId id, AccountId helper) {
        log.change(action, id, Map.of("helper", helper.value().toString()));
    }

    private static Refused moved() {
        return new Refused("chat.refused.moved");
    }

    private static boolean is(Role role) {
        return Acting.current().is(role);
    }

    private static Optional<Actor.Person> person() {
        return Acting.current() instanceof Actor.Person person ? Optional.of(person) : Optional.empty();
    }

    private static Actor.Person helper() {
        return person().filter(one -> one.is(Role.HELPER)).orElseThrow(Refused::notShown);
    }
}
