package nl.veerkracht.thread;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.veerkracht.access.Colleague;
import nl.veerkracht.access.Colleagues;
import nl.veerkracht.access.Holding;
import nl.veerkracht.access.Mandate;
import nl.veerkracht.access.Part;
import nl.veerkracht.access.TeamMember;
import nl.veerkracht.access.Teams;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.audit.Audit;
import nl.veerkracht.database.HouseRights;
import nl.veerkracht.web.Refused;
import org.springframework.stereotype.Component;

/** A thread whose weigher cannot go on goes to another, by who has the mandate over her organisation and reads nothing of it. */
@Component("threadsHandedOver")
class HandingOver implements Holding {

    private static final int MOST = 100;
    /** Who is on it now comes after who was; of both the last to begin. */
    private static final Comparator<TeamMember> LAST = Comparator.comparing(
                    TeamMember::ends, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(TeamMember::begins);

    private final ThreadStore threads;
    private final HeldThreadStore held;
    private final Taking taking;
    private final Teams teams;
    private final Colleagues colleagues;
    private final Mandate mandate;
    private final HouseRights house;
    private final Audit audit;

    HandingOver(
            ThreadStore threads,
            HeldThreadStore held,
            Taking taking,
            Teams teams,
            Colleagues colleagues,
            Mandate mandate,
            HouseRights house,
            Audit audit) {
        this.threads = threads;
        this.held = held;
        this.taking = taking;
        this.teams = teams;
        this.colleagues = colleagues;
        this.mandate = mandate;
        this.house = house;
        this.audit = audit;
    }

    @Override
    public List<Held> of(AccountId account) {
        return held.leftBy(account, MOST).stream()
                .map(id -> new Held("thread.held", id, "/threads/" + id + "/hand-over"))
                .toList();
    }

    /** Who weighed it last, for who has the mandate over her. */
    Colleague from(ThreadId id) {
        Colleague last = house.call(
                        "thread.last-weigher",
                        () -> threads.find(id)
                                .flatMap(thread -> lastWeigher(thread))
                                .flatMap(colleagues::of))
                .filter(colleague -> mandate.over(colleague.organisationId()))
                .orElseThrow(Refused::notShown);
        audit.look("thread.hand-over", id.value());
        return last;
    }

    private Optional<AccountId> lastWeigher(SignalThread thread) {
        return teams.everOn(thread.id().value()).stream()
                .filter(member -> member.part() == Part.WEIGHER)
                .max(LAST)
                .map(TeamMember::account);
    }

    void handOver(ThreadId id, AccountId to) {
        if (from(id).id().equals(to)) {
            throw new Refused("thread.hand-over.no-weigher");
        }
        give(id, to);
    }

    void give(ThreadId id, AccountId to) {
        SignalThread thread =
                house.call("thread.hand-over", () -> threads.find(id)).orElseThrow(Refused::notShown);
        taking.give(thread, to);
    }
}
