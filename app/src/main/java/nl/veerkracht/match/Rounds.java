package nl.veerkracht.match;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.veerkracht.actor.Acting;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.audit.Audit;
import nl.veerkracht.directory.ServiceId;
import nl.veerkracht.matching.Bond;
import nl.veerkracht.matching.Offer;
import nl.veerkracht.matching.Proposal;
import nl.veerkracht.matching.Seeker;
import nl.veerkracht.trajectory.TrajectoryId;
import nl.veerkracht.triage.Triages;
import nl.veerkracht.triage.Wanted;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A round over everybody who waits and all places: who could go where so that it is best for all together. What it writes down is a proposal; only people choose.
 * A line without a triage that was fixed is left out: nobody knows yet what is hard there.
 */
@Component("matchRounds")
class Rounds {

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    private final RoundStore store;
    private final Offers offers;
    private final Triages triages;
    private final ProposalNeeds needs;
    private final Audit audit;
    private final TransactionTemplate transaction;

    Rounds(
            RoundStore store,
            Offers offers,
            Triages triages,
            ProposalNeeds needs,
            Audit audit,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.offers = offers;
        this.triages = triages;
        this.needs = needs;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
    }

    void propose() {
        Acting.as(new Actor.House("match.rounds"), () -> {
            transaction.executeWithoutResult(status -> round());
            return true;
        });
    }

    private void round() {
        store.alone();
        Map<TrajectoryId, Standing> waiting = store.waiting();
        Map<TrajectoryId, Wanted> wanted = triages.wanted(waiting.keySet());
        Map<TrajectoryId, Set<UUID>> never = store.never();
        List<Seeker> seekers = wanted.entrySet().stream()
                .map(one -> seeker(
                        one.getKey(),
                        java.util.Objects.requireNonNull(waiting.get(one.getKey())),
                        one.getValue(),
                        never.getOrDefault(one.getKey(), Set.of())))
                .toList();
        List<Offer> places =
                offers.services(store.taken()).stream().map(offers::offer).toList();
        List<Bond> bonds = store.bonds();
        Proposal proposal = offers.matching().propose(seekers, places, bonds);
        write(waiting, proposal);
        if (!proposal.proven()) {
            LOG.info("The best proposal that was found in time; at most {} points could be gained.", proposal.gap());
        }
    }

    Seeker seeker(TrajectoryId line, Standing standing, Wanted wanted, Set<UUID> never) {
        LocalDate since = standing.since();
        ServiceId proposed = standing.proposed();
        return new Seeker(
                line.value(),
                standing.about().asked(),
                new HashSet<>(wanted.needs()),
                new HashSet<>(wanted.limits()),
                never,
                since == null ? 0 : (int) Math.max(0, ChronoUnit.DAYS.between(since, offers.today())),
                proposed == null ? null : proposed.value());
    }

    private void write(Map<TrajectoryId, Standing> waiting, Proposal proposal) {
        Map<TrajectoryId, ServiceId> changed = new HashMap<>();
        Set<TrajectoryId> gone = new HashSet<>();
        waiting.forEach((line, standing) -> {
            UUID now = proposal.offers().get(line.value());
            if (now != null && !new ServiceId(now).equals(standing.proposed())) {
                changed.put(line, new ServiceId(now));
            } else if (now == null && standing.proposed() != null) {
                gone.add(line);
            }
        });
        store.withdraw(gone);
        gone.addAll(store.withdrawClosed());
        List<TrajectoryId> proposed = store.propose(changed);
        gone.forEach(needs::settle);
        List<TrajectoryId> unasked = store.unasked();
        // Whoever was asked before coordinates it no more.
        unasked.forEach(needs::settle);
        needs.ask(unasked);
        proposed.forEach(line -> audit.change("match.propose", line.value(), Map.of()));
        gone.forEach(line -> audit.change("match.withdraw", line.value(), Map.of()));
    }
}
