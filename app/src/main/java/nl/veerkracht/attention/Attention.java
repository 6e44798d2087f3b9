package nl.veerkracht.attention;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.veerkracht.database.HouseRights;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The needs of all rooms, read in one order. */
@Component
public class Attention {

    private static final ScopedValue<Map<List<Object>, Need>> GATHERED = ScopedValue.newInstance();

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
        if (GATHERED.isBound()) {
            gather(GATHERED.get(), need);
        } else {
            write(List.of(need));
        }
    }

    /**
     * Who: rooms, in a transaction. What {@code work} asks is written together at its end, in one statement; of the same need the last one asked holds.
     */
    public void together(Runnable work) {
        Map<List<Object>, Need> gathered = new LinkedHashMap<>();
        ScopedValue.where(GATHERED, gathered).run(work);
        write(gathered.values());
    }

    private static void gather(Map<List<Object>, Need> gathered, Need need) {
        gathered.put(List.of(need.audience(), need.kind(), need.subject()), need);
    }

    private void write(Collection<Need> needs) {
        if (!needs.isEmpty()) {
            house.run("attention.ask", () -> store.ask(needs));
        }
    }

    /** Settling must find what was asked before it. */
    private void writeGathered() {
        if (GATHERED.isBound()) {
            write(GATHERED.get().values());
            GATHERED.get().clear();
        }
    }

    /** Who: rooms, in a transaction. The work is done: the need disappears from every desk it stands on. */
    public void settle(String kind, UUID subject) {
        writeGathered();
        house.run("attention.settle", () -> store.settle(kind, subject));
    }

    /** Who: rooms, in a transaction. The need disappears from one desk, and stays on others. */
    public void settle(String kind, UUID subject, Audience audience) {
        writeGathered();
        house.run("attention.settle", () -> store.settle(kind, subject, audience));
    }

    /** Who: rooms, in a transaction. The dossier is gone: whatever it asked disappears from every desk. */
    public void settleAll(UUID dossier) {
        writeGathered();
        house.run("attention.settle", () -> store.settleAll(dossier));
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
