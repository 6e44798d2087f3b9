package nl.veerkracht.thread;

import java.util.Map;
import java.util.Set;
import nl.veerkracht.access.Part;
import nl.veerkracht.access.Sight;
import nl.veerkracht.access.Teams;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.attention.Attention;
import nl.veerkracht.audit.Audit;
import nl.veerkracht.database.HouseRights;
import org.springframework.stereotype.Component;

/** A weigher takes a thread: joins its team and sees who it is about from then on. */
@Component
class Taking {

    private static final Set<Sight> SEES =
            Set.of(Sight.IDENTITY, Sight.CONTENT, Sight.WEIGHING, Sight.NOTES, Sight.TIMELINE, Sight.CONTACT);

    private final ThreadPageStore store;
    private final JoinStore joins;
    private final Teams teams;
    private final Attention attention;
    private final HouseRights house;
    private final Audit audit;

    Taking(ThreadPageStore store, JoinStore joins, Teams teams, Attention attention, HouseRights house, Audit audit) {
        this.store = store;
        this.joins = joins;
        this.teams = teams;
        this.attention = attention;
        this.house = house;
        this.audit = audit;
    }

    void take(SignalThread thread, AccountId weigher) {
        if (teams.amOn(thread.id().value(), Part.WEIGHER)) {
            return;
        }
        house.run("thread.take", () -> {
            joins.alone();
            store.take(thread.id());
        });
        teams.appoint(thread.id().value(), weigher, Part.WEIGHER, SEES, null, null);
        attention.settle(ThreadNeeds.UNWEIGHED, thread.id().value());
        audit.change("thread.take", thread.id().value(), Map.of());
    }
}
