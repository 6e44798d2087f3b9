package nl.veerkracht.chat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.veerkracht.actor.Acting;
import nl.veerkracht.actor.Role;
import nl.veerkracht.database.HouseRights;
import nl.veerkracht.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The team's key: its public part in versions, and every conversation's key wrapped for it. Private parts are the helpers' own; none is here. */
@Component
public class TeamKeys {

    static final String CHANGED = "key";

    private static final byte UNCOMPRESSED = 4;

    private final TeamKeyStore store;
    private final ConversationStore conversations;
    private final HouseRights house;
    private final ChatLog log;

    TeamKeys(TeamKeyStore store, ConversationStore conversations, HouseRights house, ChatLog log) {
        this.store = store;
        this.conversations = conversations;
        this.house = house;
        this.log = log;
    }

    /** Who: anyone. The key that new conversations are wrapped for; empty when the helpline has not begun yet. */
    @Transactional(readOnly = true)
    public Optional<TeamKey> newest() {
        return store.newest();
    }

    /** Who: anyone. Every version there was, oldest first. */
    @Transactional(readOnly = true)
    public List<TeamKey> all() {
        return store.all();
    }

    /**
     * Who: helpers. Begins a new version; open pages are told. Conversations stay readable with the key they were wrapped for until they are wrapped anew.
     *
     * @param version one more than the newest
     * @param publicKey 65 bytes, base64url without padding
     * @throws Refused when a colleague was quicker, or when it is no key
     */
    @Transactional
    public TeamKey publish(int version, String publicKey) {
        requireHelper();
        TeamKey key = new TeamKey(version, point(publicKey), log.minute());
        if (!store.publish(key)) {
            throw new Refused("chat.key.changed");
        }
        log.change("chat.key-publish", Map.of("version", String.valueOf(version)));
        conversations.tell(CHANGED);
        return key;
    }

    private static String point(String publicKey) {
        try {
            String point = Wire.exactly(publicKey, Hpke.POINT);
            if (Sealing.bytes(point)[0] == UNCOMPRESSED) {
                return point;
            }
        } catch (Wire.Malformed e) {
            throw new Refused("chat.key.wrong");
        }
        throw new Refused("chat.key.wrong");
    }

    /**
     * Who: helpers. Conversations whose key is not wrapped for the newest version yet, in order of id, each with all its wrapped keys, the newest first.
     *
     * @param after the last of the page before, null for the first
     * @param limit of conversations
     */
    @Transactional
    public List<WrappedKey> behind(@Nullable ConversationId after, int limit) {
        requireHelper();
        UUID from = after == null ? new UUID(0, 0) : after.value();
        List<WrappedKey> behind = store.newest()
                .map(newest -> house.call("chat.key-behind", () -> store.behind(newest.version(), from, limit)))
                .orElseGet(List::of);
        log.look(
                "chat.key-behind",
                behind.stream()
                        .map(one -> one.conversation().value())
                        .distinct()
                        .toList());
        return behind;
    }

    /**
     * Who: helpers. Keeps a conversation's key wrapped for a version; when a colleague was quicker, nothing changes.
     *
     * @return false when the conversation was wiped meanwhile
     * @throws Refused when there is no such version, or it is no wrapped key
     */
    @Transactional
    public boolean rewrap(WrappedKey fresh) {
        requireHelper();
        boolean known = store.all().stream().anyMatch(key -> key.version() == fresh.version());
        if (!known) {
            throw new Refused("chat.key.changed");
        }
        try {
            Wire.exactly(fresh.wrapped(), Wire.WRAPPED_FOR_TEAM);
        } catch (Wire.Malformed e) {
            throw new Refused("chat.key.wrong");
        }
        // With the rights of the house: a helper wraps for all, and reads only what is theirs.
        Optional<Boolean> fits = house.call(
                "chat.key-wrap", () -> conversations.key(fresh.conversation()).map(key -> store.wrap(fresh, key)));
        if (fits.orElse(false)) {
            log.change("chat.key-wrap", fresh.conversation(), Map.of("version", String.valueOf(fresh.version())));
        }
        return fits.isPresent();
    }

    private static void requireHelper() {
        if (!Acting.current().is(Role.HELPER)) {
            throw Refused.notShown();
        }
    }
}
