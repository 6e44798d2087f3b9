package nl.veerkracht.match;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.veerkracht.access.Colleague;
import nl.veerkracht.access.Colleagues;
import nl.veerkracht.access.Teams;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.actor.Acting;
import nl.veerkracht.actor.Role;
import nl.veerkracht.audit.Audit;
import nl.veerkracht.directory.Service;
import nl.veerkracht.directory.ServiceId;
import nl.veerkracht.trajectory.Trajectories;
import nl.veerkracht.trajectory.TrajectoryId;
import nl.veerkracht.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Everybody who waits, as far as the reader may know, and all places. */
@Component("matchOverview")
class Overview {

    static final int PAGE = 30;

    private final OverviewStore store;
    private final Looking looking;
    private final Trajectories trajectories;
    private final Teams teams;
    private final Colleagues colleagues;
    private final Audit audit;

    Overview(
            OverviewStore store,
            Looking looking,
            Trajectories trajectories,
            Teams teams,
            Colleagues colleagues,
            Audit audit) {
        this.store = store;
        this.looking = looking;
        this.trajectories = trajectories;
        this.teams = teams;
        this.colleagues = colleagues;
        this.audit = audit;
    }

    WaitingPage page(@Nullable String after) {
        requireOverseeing();
        List<OverviewStore.Row> found = store.page(after == null ? null : uuid(after), PAGE + 1);
        List<OverviewStore.Row> rows = found.subList(0, Math.min(PAGE, found.size()));
        List<TrajectoryId> lines = rows.stream().map(OverviewStore.Row::line).toList();
        List<UUID> ids = lines.stream().map(TrajectoryId::value).toList();
        audit.look("match.waiting", ids);
        Map<TrajectoryId, String> initials = lines.isEmpty() ? Map.of() : trajectories.initials(lines);
        Map<UUID, AccountId> coordinators = ids.isEmpty() ? Map.of() : teams.coordinators(ids);
        Map<AccountId, Colleague> names = colleagues.of(coordinators.values());
        return new WaitingPage(
                rows.stream()
                        .map(row -> waiting(
                                row, initials, name(coordinators.get(row.line().value()), names)))
                        .toList(),
                found.size() > PAGE ? ids.getLast().toString() : null);
    }

    private static Waiting waiting(OverviewStore.Row row, Map<TrajectoryId, String> initials, String coordinator) {
        return new Waiting(
                row.line(),
                row.since(),
                initials.getOrDefault(row.line(), ""),
                coordinator,
                row.proposed(),
                row.mine());
    }

    private static String name(@Nullable AccountId account, Map<AccountId, Colleague> names) {
        Colleague colleague = account == null ? null : names.get(account);
        return colleague == null ? "" : colleague.name();
    }

    List<Service> places(@Nullable ServiceId after) {
        requireOverseeing();
        List<Service> all = looking.services();
        int from = 0;
        for (int at = 0; after != null && at < all.size(); at++) {
            from = all.get(at).id().equals(after) ? at + 1 : from;
        }
        return List.copyOf(all.subList(from, Math.min(all.size(), from + PAGE + 1)));
    }

    static UUID uuid(String written) {
        try {
            return UUID.fromString(written);
        } catch (IllegalArgumentException e) {
            throw Refused.notShown();
        }
    }

    private static void requireOverseeing() {
        if (!Acting.current().is(Role.COORDINATOR) && !Acting.current().is(Role.MANDATE_HOLDER)) {
            throw Refused.notShown();
        }
    }
}
