package nl.veerkracht.thread;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.veerkracht.access.Colleagues;
import nl.veerkracht.access.Part;
import nl.veerkracht.access.Sight;
import nl.veerkracht.access.Teams;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.actor.Role;
import nl.veerkracht.attention.Attention;
import nl.veerkracht.attention.Audience;
import nl.veerkracht.attention.Urgency;
import nl.veerkracht.audit.Audit;
import nl.veerkracht.database.HouseRights;
import nl.veerkracht.web.Refused;
import org.springframework.stereotype.Component;

/** A weigher takes a thread: joins its team and sees who it is about from then on. */
@Component
class Taking {

    private static final Set<Sight> SEES =
            Set.of(Sight.IDENTITY, Sight.CONTENT, Sight.WEIGHING, Sight.NOTES, Sight.TIMELINE, Sight.CONTACT);

    private final ThreadPageStore store;
    private final JoinStore joins;
    private final Teams teams;
    private final Colleagues colleagues;
    private final Attention attention;
    private final HouseRights house;
    private final Audit audit;

    Taking(
            ThreadPageStore store,
            JoinStore joins,
            Teams teams,
            Colleagues colleagues,
            Attention attention,
            HouseRights house,
            Audit audit) {
        this.store = store;
        this.joins = joins;
        this.teams = teams;
        this.colleagues = colleagues;
        this.attention = attention;
        this.house = house;
        this.audit = audit;
    }

    void take(SignalThread thread, AccountId weigher) {
        if (!teams.amOn(thread.id().value(), Part.WEIGHER)) {
            join(thread, weigher);
            audit.change("thread.take", thread.id().value(), Map.of());
        }
    }

    /** After a rule decided that this weigher goes on with the thread; she is told. */
    void give(SignalThread thread, AccountId weigher) {
        if (!colleagues.rolesOf(weigher).contains(Role.WEIGHER)) {
            throw new Refused("thread.hand-over.no-weigher");
        }
        UUID id = thread.id().value();
        if (!teams.hasPart(id, weigher, Part.WEIGHER)) {
            join(thread, weigher);
        }
        attention.ask(ThreadNeeds.HANDED, Urgency.TODAY, Audience.person(weigher), id, id, null);
        audit.change("thread.hand-over", List.of(id, weigher.value()), Map.of());
    }

    private void join(SignalThread thread, AccountId weigher) {
        house.run("thread.take", () -> {
            joins.alone();
            store.take(thread.id());
        });
        teams.appoint(thread.id().value(), weigher, Part.WEIGHER, SEES, null, null);
        attention.settle(ThreadNeeds.UNWEIGHED, thread.id().value());
    }
}
