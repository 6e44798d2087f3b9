package nl.veerkracht.match;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.veerkracht.audit.Audit;
import nl.veerkracht.continuity.Deviation;
import nl.veerkracht.continuity.Exceptions;
import nl.veerkracht.directory.ServiceId;
import nl.veerkracht.matching.Fit;
import nl.veerkracht.trajectory.Line;
import nl.veerkracht.trajectory.Lines;
import nl.veerkracht.trajectory.TrajectoryId;
import nl.veerkracht.triage.Wanted;
import nl.veerkracht.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Choosing a service with her. */
@Component("matchChoosing")
class Choosing {

    private final Lines lines;
    private final Looking looking;
    private final MatchStore store;
    private final Exceptions exceptions;
    private final ProposalNeeds needs;
    private final Audit audit;

    Choosing(Lines lines, Looking looking, MatchStore store, Exceptions exceptions, ProposalNeeds needs, Audit audit) {
        this.lines = lines;
        this.looking = looking;
        this.store = store;
        this.exceptions = exceptions;
        this.needs = needs;
        this.audit = audit;
    }

    Chosen choose(TrajectoryId id, ServiceId service, @Nullable String why) {
        Line line = lines.lead(id);
        Wanted wanted = looking.wanted(id);
        if (wanted == null) {
            throw new Refused("match.refused.no-triage");
        }
        if (why != null && why.length() > Matches.LONG) {
            throw new Refused("match.refused.text");
        }
        store.hold(service);
        All all = store.all(line);
        Ranked ranked = looking.ranked(id, all, wanted).stream()
                .filter(one -> one.service().id().equals(service))
                .findFirst()
                .orElseThrow(Refused::notShown);
        if (all.standing().choice() != null) {
            return new Chosen.Already();
        }
        // Who is told that there is no room goes on waiting; that is no step outside the match.
        return ranked.service().places().hasRoom() ? choose(line, ranked.fit(), service, why) : new Chosen.Full();
    }

    private Chosen choose(Line line, Fit fit, ServiceId service, @Nullable String why) {
        UUID under = null;
        if (fit.isExcluded()) {
            Optional<UUID> backed = backed(line.id());
            if (backed.isEmpty()) {
                return new Chosen.NeedsBacking();
            }
            under = backed.get();
        }
        String words = why == null || why.isBlank() ? null : why.strip();
        if (!store.choose(line, service, words, under, Looking.me().value())) {
            return new Chosen.Already();
        }
        store.stop(line.id());
        needs.settle(line.id());
        audit.change(
                "match.choose",
                List.of(line.id().value(), service.value()),
                Map.of("against", Boolean.toString(under != null)));
        return new Chosen.Done();
    }

    private Optional<UUID> backed(TrajectoryId id) {
        return exceptions.of(id).deviations().stream()
                .filter(one -> one.rule() == Deviation.Rule.MATCH && one.backing() == Deviation.Backing.BACKED)
                .map(Deviation::id)
                .filter(one -> !store.isUsed(one))
                .findFirst();
    }
}
