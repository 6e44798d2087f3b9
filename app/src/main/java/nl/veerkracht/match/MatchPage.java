package nl.veerkracht.match;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.veerkracht.directory.ServiceId;
import nl.veerkracht.trajectory.Sheet;
import nl.veerkracht.trajectory.TrajectoryState;
import nl.veerkracht.triage.Wanted;
import org.jspecify.annotations.Nullable;

/**
 * What fits on one line.
 *
 * @param wanted what the newest triage asks, null without one
 * @param since when she began to wait, null when she does not
 * @param services all, what fits best first and what cannot last
 * @param proposed in the newest round over everybody
 * @param others lines of the reader that could be bound to this one
 */
public record MatchPage(
        Sheet sheet,
        @Nullable Wanted wanted,
        @Nullable LocalDate since,
        About about,
        int version,
        List<Ranked> services,
        @Nullable ServiceId proposed,
        @Nullable Choice choice,
        List<Bound> bonds,
        List<Bound> others) {
    public MatchPage {
        services = List.copyOf(services);
        bonds = List.copyOf(bonds);
        others = List.copyOf(others);
    }

    public boolean mayLead() {
        return sheet.people().lead() && sheet.line().state() != TrajectoryState.CLOSED;
    }

    public List<Ranked> fitting() {
        return services.stream().filter(one -> !one.fit().isExcluded()).toList();
    }

    public List<Ranked> excluded() {
        return services.stream().filter(one -> one.fit().isExcluded()).toList();
    }

    public Optional<Ranked> service(@Nullable ServiceId id) {
        return services.stream().filter(one -> one.service().id().equals(id)).findFirst();
    }

    public Optional<Ranked> service(UUID id) {
        return service(new ServiceId(id));
    }

    public String here() {
        return sheet.line().path() + "/match";
    }

    public String path(Ranked one) {
        return here() + "/services/" + one.service().id().value();
    }
}
