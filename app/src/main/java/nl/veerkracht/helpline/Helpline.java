package nl.veerkracht.helpline;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.actor.Acting;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.Role;
import nl.veerkracht.chat.Conversation;
import nl.veerkracht.chat.ConversationId;
import nl.veerkracht.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The face of the room. Whatever is sealed was sealed in a helper's browser and is opened there alone; what a helper may do with a conversation itself
 * is decided by {@code chat.Conversations}. Refusals are {@link Refused}.
 */
@Component
public class Helpline {

    private final Keyring keyring;
    private final Rewrapping rewrapping;
    private final Talks talks;
    private final Passing passing;

    Helpline(Keyring keyring, Rewrapping rewrapping, Talks talks, Passing passing) {
        this.keyring = keyring;
        this.rewrapping = rewrapping;
        this.talks = talks;
        this.passing = passing;
    }

    /** Who: helpers. Their own wrapped key and shares, and the public halves of everybody's. */
    @Transactional
    public KeyState keys() {
        return keyring.state(helper().id());
    }

    /** Who: helpers. As {@link #keys()}, with the names of who can read along. */
    @Transactional
    public KeysPage keysPage() {
        return keyring.page(helper().id());
    }

    /**
     * Who: helpers. A key of their own, made in their browser. What was given to an earlier one is gone with it; colleagues are asked to give the team's key.
     *
     * @param publicKey uncompressed point of P-256 (65 bytes), base64url without padding
     * @param wrapped the private half (PKCS#8) under the helper's six words, as {@code docs/chat-encryption.md} has it
     */
    @Transactional
    public void makeKey(String publicKey, String wrapped) {
        keyring.makeOwn(new OwnKey(helper().id(), Lengths.point(publicKey), Lengths.wrapped(wrapped)));
    }

    /**
     * Who: helpers who have a key of their own. A passkey opens it too from now on, beside the six words.
     *
     * @param publicKey that of the key it opens
     * @param credential the passkey's id, base64url
     * @param salt what its PRF is asked for (32 bytes), base64url
     * @param wrapped the private half (PKCS#8) under a key of what the PRF answers, as {@code docs/chat-encryption.md} has it
     * @throws Refused when there are five; with 409 when the helper made another key meanwhile, in another window
     */
    @Transactional
    public void addPasskey(String publicKey, String credential, String salt, String wrapped) {
        keyring.addPasskey(
                helper().id(),
                Lengths.point(publicKey),
                Lengths.credential(credential),
                Lengths.salt(salt),
                Lengths.wrapped(wrapped));
    }

    /** Who: helpers, of their own. This passkey opens nothing any more. */
    @Transactional
    public void removePasskey(String credential) {
        keyring.removePasskey(helper().id(), Lengths.credential(credential));
    }

    /**
     * Who: helpers who have the newest version; anybody with a key of their own when there is none, or when nobody has it any more. Begins a version of the
     * team's key.
     *
     * @param shares its private half for everybody who is to have it, the maker too
     */
    @Transactional
    public void changeTeamKey(int version, String publicKey, List<Share> shares) {
        shares.forEach(share -> Lengths.wrapped(share.wrapped()));
        keyring.change(helper().id(), version, Lengths.point(publicKey), shares);
    }

    /** Who: helpers, of versions they have themselves. Gives them to colleagues with a key of their own. */
    @Transactional
    public void giveTeamKey(List<Share> shares) {
        shares.forEach(share -> Lengths.wrapped(share.wrapped()));
        keyring.give(helper().id(), shares);
    }

    /** Who: helpers. Some conversations that are not wrapped for the newest version yet. */
    @Transactional
    public RewrapBatch behind(@Nullable UUID after) {
        helper();
        return rewrapping.behind(after);
    }

    /** Who: helpers. Keeps what their browser wrapped for a version; what a colleague did before stays as it is. */
    @Transactional
    public void rewrap(int version, Collection<Rewrapped> fresh) {
        helper();
        rewrapping.keep(version, fresh);
    }

    /**
     * Who: helpers. Who waits, and who is helped.
     *
     * @param after where the waiting ones of the page before ended, null for the first
     */
    @Transactional
    public QueuePage queue(@Nullable String after) {
        Actor.Person me = helper();
        return talks.queue(me, keyring.state(me.id()), after);
    }

    /** Who: helpers. The conversations they hold, from outside. */
    @Transactional
    public List<Conversation> mine() {
        helper();
        return talks.mine();
    }

    /** Who: the helper who holds it, or held it when it was closed. The page of a conversation, without what is said in it. */
    @Transactional
    public TalkPage page(ConversationId id) {
        return talks.page(helper(), id);
    }

    /** Who: as {@link #page}. What is said in it after a number, sealed, with what its helpers keep beside it. */
    @Transactional
    public Talk talk(ConversationId id, int after) {
        return talks.talk(helper(), id, after);
    }

    /** Who: the helper who holds it. The key of its notes, unless this version has one; answers all there are, oldest first. */
    @Transactional
    public List<NotesKey> makeNotesKey(ConversationId id, NotesKey key) {
        Lengths.wrapped(key.wrapped());
        return talks.makeNotesKey(helper(), id, key);
    }

    /** Who: the helper who holds it. Keeps a note. */
    @Transactional
    public Note note(ConversationId id, UUID note, String sealed) {
        return talks.note(helper(), id, note, Lengths.sealed(sealed));
    }

    /** Who: the helper who holds it. Will be reminded on this day, in place of any day before. */
    @Transactional
    public void remind(ConversationId id, LocalDate day) {
        talks.remind(helper(), id, day);
    }

    /** Who: helpers, about themselves. No reminder any more. */
    @Transactional
    public void endReminder(ConversationId id) {
        talks.endReminder(helper(), id);
    }

    /**
     * Who: the helper who holds it, whose browser read her yes. Both messages must be of this conversation, the question a helper's and the answer hers and
     * later; what they say only a browser can read.
     */
    @Transactional
    public Agreed agreed(ConversationId id, UUID ask, UUID answer, List<UUID> parts) {
        return passing.agreed(helper(), id, ask, answer, parts);
    }

    /** Who: the helper who holds it. Something she said yes to. */
    @Transactional
    public Agreed agreed(ConversationId id, UUID agreed) {
        helper();
        return passing.find(id, agreed);
    }

    /**
     * Who: the helper who holds it and may give signals. What she agreed to becomes a signal in the helper's own name.
     *
     * @throws Refused without her yes, or when it was passed on before
     */
    @Transactional
    public Passed passOn(ConversationId id, UUID agreed, PassedOn what) {
        Actor.Person me = helper();
        if (!me.is(Role.SIGNALLER)) {
            throw Refused.notShown();
        }
        return passing.passOn(me, id, agreed, what);
    }

    /** Who: the house. Somebody's roles changed: who is no helper any more has no keys any more, and what they held waits for a colleague. */
    @Transactional
    public void changed(AccountId account, Set<Role> roles) {
        if (!(Acting.current() instanceof Actor.House)) {
            throw Refused.notShown();
        }
        if (!roles.contains(Role.HELPER)) {
            talks.left(account);
            keyring.left(account);
        }
    }

    private static Actor.Person helper() {
        if (Acting.current() instanceof Actor.Person person && person.is(Role.HELPER)) {
            return person;
        }
        throw Refused.notShown();
    }
}
