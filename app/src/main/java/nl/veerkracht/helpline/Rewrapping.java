package nl.veerkracht.helpline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.veerkracht.chat.ConversationId;
import nl.veerkracht.chat.Conversations;
import nl.veerkracht.chat.TeamKeys;
import nl.veerkracht.chat.WrappedKey;
import nl.veerkracht.database.HouseRights;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** After a change of the team's key: batch by batch, as long as it takes, by whichever helper has a page open. */
@Component
class Rewrapping {

    private static final int AT_ONCE = 50;

    private final TeamKeys keys;
    private final Conversations conversations;
    private final NoteStore notes;
    private final HouseRights house;

    Rewrapping(TeamKeys keys, Conversations conversations, NoteStore notes, HouseRights house) {
        this.keys = keys;
        this.conversations = conversations;
        this.notes = notes;
        this.house = house;
    }

    RewrapBatch behind(@Nullable UUID after) {
        List<WrappedKey> found = keys.behind(after == null ? null : new ConversationId(after), AT_ONCE);
        Map<ConversationId, List<RewrapBatch.Wrapped>> byConversation = new LinkedHashMap<>();
        found.forEach(one -> byConversation
                .computeIfAbsent(one.conversation(), id -> new ArrayList<>())
                .add(new RewrapBatch.Wrapped(one.version(), one.wrapped())));
        List<RewrapBatch.Behind> behind = new ArrayList<>();
        byConversation.forEach((id, wrapped) -> behind.add(behind(id, wrapped)));
        return new RewrapBatch(
                behind, behind.isEmpty() ? null : behind.getLast().conversation());
    }

    private RewrapBatch.Behind behind(ConversationId id, List<RewrapBatch.Wrapped> wrapped) {
        // With the rights of the house, as with the conversation's own key: a helper wraps for all, and reads only what
        // is theirs.
        List<NotesKey> ofNotes =
                house.call("helpline.notes-key-behind", () -> notes.keys(id.value(), conversations.key(id)));
        return new RewrapBatch.Behind(id.value(), wrapped, ofNotes.reversed());
    }

    void keep(int version, Collection<Rewrapped> fresh) {
        fresh.forEach(one -> keep(version, one));
    }

    /** One that was wiped meanwhile is left out: the others must not wait for it. */
    private void keep(int version, Rewrapped one) {
        ConversationId id = new ConversationId(one.conversation());
        if (keys.rewrap(new WrappedKey(id, version, one.wrapped())) && one.notes() != null) {
            keep(
                    id,
                    one.notes().from(),
                    new NotesKey(version, Lengths.wrapped(one.notes().wrapped())));
        }
    }

    private void keep(ConversationId id, int from, NotesKey next) {
        house.run("helpline.notes-key-wrap", () -> notes.rewrap(id.value(), conversations.key(id), from, next));
    }
}
