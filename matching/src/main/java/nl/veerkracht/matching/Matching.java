package nl.veerkracht.matching;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;

/**
 * What fits whom. What is hard keeps a service out, with the reason; the rest is put in order with reasons a parent could follow. Nothing here decides, and
 * nothing here is about what somebody is worth or how bad it is: it compares services.
 *
 * <p>The same question always has the same answer.
 */
public final class Matching {

    private final Weights weights;
    private final int year;

    /** @param year this calendar year, against which years of birth are read */
    public Matching(Weights weights, int year) {
        this.weights = weights;
        this.year = year;
    }

    /** How one service fits. */
    public Fit fit(Seeker seeker, Offer offer) {
        Limits limits = new Limits(weights, year);
        limits.check(seeker, offer);
        Weigher weigher = new Weigher(weights, year, true);
        weigher.weigh(seeker, offer);
        return new Fit(offer.id(), limits.excluded(), limits.open(), weigher.reasons(), weigher.points());
    }

    /** All services, those that can be first and what fits best first among them. */
    public List<Fit> rank(Seeker seeker, Collection<Offer> offers) {
        return offers.stream()
                .map(offer -> fit(seeker, offer))
                .sorted(Comparator.comparing(Fit::isExcluded)
                        .thenComparing(Comparator.comparingInt(Fit::points).reversed())
                        .thenComparing(Fit::offer))
                .toList();
    }

    /**
     * Who could go where, so that it is best for all together: the most points, where somebody who waited longer weighs more, and where an earlier proposal
     * only changes for something clearly better. Whoever nothing is proposed for goes on waiting. Nobody is proposed where anything must be asked first.
     */
    public Proposal propose(Collection<Seeker> seekers, Collection<Offer> offers, Collection<Bond> bonds) {
        return new Planning(this, weights.whole(), seekers, offers, bonds).propose();
    }

    /** The points of a service that can be proposed; nothing when something keeps it out or must be asked first. */
    OptionalInt points(Seeker seeker, Offer offer) {
        Limits limits = new Limits(weights, year);
        limits.check(seeker, offer);
        if (!limits.isCertain()) {
            return OptionalInt.empty();
        }
        Weigher weigher = new Weigher(weights, year, false);
        weigher.weigh(seeker, offer);
        return OptionalInt.of(weigher.points());
    }
}
