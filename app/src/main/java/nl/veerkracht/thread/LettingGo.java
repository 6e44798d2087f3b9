package nl.veerkracht.thread;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.veerkracht.access.BreakGlass;
import nl.veerkracht.access.TeamMember;
import nl.veerkracht.access.Teams;
import nl.veerkracht.attention.Attention;
import nl.veerkracht.audit.Audit;
import nl.veerkracht.sharing.Sharing;
import nl.veerkracht.signal.SignalId;
import nl.veerkracht.signal.SignalState;
import nl.veerkracht.signal.Signals;
import nl.veerkracht.vault.Vault;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Erases what people wrote about a thread when the last of its signals is gone and no line runs from it: weighings, consultations, notes at decisions,
 * questions and answers, reasons. With the rights of the house.
 */
@Component
class LettingGo {

    private final ErasureStore store;
    private final ThreadStore threads;
    private final Signals signals;
    private final Sharing sharing;
    private final BreakGlass glass;
    private final Teams teams;
    private final ObjectProvider<ThreadErasure> rooms;
    private final Attention attention;
    private final Vault vault;
    private final Audit audit;

    LettingGo(
            ErasureStore store,
            ThreadStore threads,
            Signals signals,
            Sharing sharing,
            BreakGlass glass,
            Teams teams,
            ObjectProvider<ThreadErasure> rooms,
            Attention attention,
            Vault vault,
            Audit audit) {
        this.store = store;
        this.threads = threads;
        this.signals = signals;
        this.sharing = sharing;
        this.glass = glass;
        this.teams = teams;
        this.rooms = rooms;
        this.attention = attention;
        this.vault = vault;
        this.audit = audit;
    }

    /** After a signal of this group went, or the group was parted. */
    void whenGone(Joining.Group group) {
        sharing.forget(expired(group.signals()));
        if (isGone(group.signals())) {
            SignalThread thread = threads.find(group.thread()).orElseThrow();
            if (!isKept(thread)) {
                erase(thread, group.signals());
            }
        }
    }

    /** What people wrote about a thread, whatever still stands in it; when nothing does, also what was decided in words. */
    void letGo(SignalThread thread) {
        if (isKept(thread)) {
            return;
        }
        List<SignalId> all = store.signals(thread.parts());
        if (isGone(all)) {
            erase(thread, all);
        } else {
            eraseRooms(thread);
        }
    }

    /** Two threads that each had a line may have been joined: what is about both stays as long as one of the lines is there. */
    private boolean isKept(SignalThread thread) {
        return rooms.stream().anyMatch(room -> room.keeps(thread.parts()));
    }

    /** Withdrawn signals can be put back; only those that were erased are gone. */
    private boolean isGone(Collection<SignalId> all) {
        return expired(all).size() == all.size();
    }

    private List<UUID> expired(Collection<SignalId> all) {
        return signals.metadata(all).values().stream()
                .filter(meta -> meta.state() == SignalState.EXPIRED)
                .map(meta -> meta.id().value())
                .toList();
    }

    private void erase(SignalThread thread, List<SignalId> all) {
        eraseRooms(thread);
        store.questions(all).forEach(question -> attention.settle(ThreadNeeds.QUESTION, question));
        store.keys(all).forEach(vault::destroy);
        attention.settle(ThreadNeeds.HANDED, thread.id().value());
        teams.on(thread.id().value()).stream().map(TeamMember::id).forEach(teams::dismiss);
    }

    private void eraseRooms(SignalThread thread) {
        rooms.forEach(room -> room.erase(thread.parts()));
        List<UUID> parts = thread.parts().stream().map(ThreadId::value).toList();
        glass.forget(parts);
        audit.change("thread.erase", parts, Map.of());
    }
}
