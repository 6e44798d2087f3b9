package nl.veerkracht.match;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.veerkracht.access.Sight;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.actor.Acting;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.directory.Service;
import nl.veerkracht.matching.Matching;
import nl.veerkracht.matching.Seeker;
import nl.veerkracht.trajectory.Sheet;
import nl.veerkracht.trajectory.Trajectories;
import nl.veerkracht.trajectory.TrajectoryId;
import nl.veerkracht.triage.Triages;
import nl.veerkracht.triage.Wanted;
import nl.veerkracht.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What fits one line. */
@Component("matchLooking")
class Looking {

    private static final Comparator<Ranked> BEST = Comparator.comparing(
                    (Ranked one) -> one.fit().isExcluded())
            .thenComparing(one -> -one.fit().points())
            .thenComparing(one -> one.service().name());

    private final Trajectories trajectories;
    private final Triages triages;
    private final MatchStore store;
    private final RoundStore rounds;
    private final Rounds round;
    private final Offers offers;

    Looking(
            Trajectories trajectories,
            Triages triages,
            MatchStore store,
            RoundStore rounds,
            Rounds round,
            Offers offers) {
        this.trajectories = trajectories;
        this.triages = triages;
        this.store = store;
        this.rounds = rounds;
        this.round = round;
        this.offers = offers;
    }

    MatchPage page(TrajectoryId id) {
        Sheet sheet = trajectories.sheet(id, "match.read", Sight.WEIGHING);
        All all = store.all(sheet.line());
        Standing standing = all.standing();
        Wanted wanted = triages.wanted(List.of(id)).get(id);
        Linked linked = all.linked();
        List<Bound> bonds = linked.bonds();
        Map<TrajectoryId, String> initials = initials(bonds, linked.others());
        return new MatchPage(
                sheet,
                wanted,
                standing.since(),
                standing.about(),
                standing.version(),
                wanted == null ? List.of() : ranked(id, all, wanted),
                standing.proposed(),
                standing.choice(),
                bonds.stream().map(one -> named(one, initials)).toList(),
                free(bonds, linked.others(), initials));
    }

    List<Ranked> ranked(TrajectoryId line, All all, Wanted wanted) {
        Around around = all.around();
        Seeker seeker = round.seeker(line, all.standing(), wanted, around.never());
        Matching matching = offers.matching();
        return offers.services(around.taken()).stream()
                .map(service -> new Ranked(service, matching.fit(seeker, offers.offer(service))))
                .sorted(BEST)
                .toList();
    }

    List<Service> services() {
        return offers.services(rounds.taken());
    }

    @Nullable
    Wanted wanted(TrajectoryId id) {
        return triages.wanted(List.of(id)).get(id);
    }

    private Map<TrajectoryId, String> initials(List<Bound> bonds, List<TrajectoryId> others) {
        List<TrajectoryId> all = Stream.concat(bonds.stream().map(Bound::other), others.stream())
                .distinct()
                .toList();
        return all.isEmpty() ? new HashMap<>() : trajectories.initials(all);
    }

    private static Bound named(Bound bond, Map<TrajectoryId, String> initials) {
        return new Bound(bond.id(), bond.other(), bond.together(), initials.getOrDefault(bond.other(), ""));
    }

    /** Who can be told apart on a screen and is not bound yet. */
    private static List<Bound> free(List<Bound> bonds, List<TrajectoryId> others, Map<TrajectoryId, String> initials) {
        return others.stream()
                .filter(other -> bonds.stream().noneMatch(bond -> bond.other().equals(other)))
                .map(other -> new Bound(other.value(), other, true, initials.getOrDefault(other, "")))
                .filter(other -> !other.initial().isEmpty())
                .toList();
    }

    static AccountId me() {
        return Acting.current().account().orElseThrow(Refused::notShown);
    }

    static void requireHouse() {
        if (!(Acting.current() instanceof Actor.House)) {
            throw Refused.notShown();
        }
    }
}
