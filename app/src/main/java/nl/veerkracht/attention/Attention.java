package nl.veerkracht.attention;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.veerkracht.database.HouseRights;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The needs of all rooms, read in one order. */
@Component
public class Attention {

    private final NeedStore store;
    private final HouseRights house;

    Attention(NeedStore store, HouseRights house) {
        this.store = store;
        this.house = house;
    }

    /**
     * Who: rooms, in a transaction. Asks for attention, or renews urgency and term when the same was asked before. Written with the rights of the
     * house: one may ask a colleague's attention without seeing her desk.
     */
    public void ask(
            String kind,
            Urgency urgency,
            Audience audience,
            UUID subject,
            @Nullable UUID dossier,
            @Nullable Instant due) {
        Need need = new Need(UUID.randomUUID(), kind, urgency, audience, subject, dossier, due, Instant.EPOCH);
        house.run("attention.ask", () -> store.ask(need));
    }

    /** Who: rooms, in a transaction. The work is done: the need disappears from every desk it stands on. */
    public void settle(String kind, UUID subject) {
        house.run("attention.settle", () -> store.settle(kind, subject));
    }

    /** Who: rooms, in a transaction. The need disappears from one desk, and stays on others. */
    public void settle(String kind, UUID subject, Audience audience) {
        house.run("attention.settle", () -> store.settle(kind, subject, audience));
    }

    /**
     * Who: anyone signed in, sees what is asked of her and of her roles.
     *
     * @param kinds only these kinds, or all when empty
     * @param after where the page before ended, null for the first
     */
    public NeedPage page(List<String> kinds, @Nullable String after, int limit) {
        return store.page(kinds, after == null ? NeedCursor.START : NeedCursor.of(after), limit);
    }
}
