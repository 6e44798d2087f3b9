package nl.veerkracht.sharing;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.veerkracht.actor.Acting;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.audit.Audit;
import nl.veerkracht.database.HouseRights;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What is shared for her parents ends when she comes of age, and before that when its ground no longer carries it, unless she has said yes. */
@Component
class ParentShares {

    static final String OF_AGE = "sharing.until.parents";

    private final ShareStore store;
    private final ObjectProvider<ParentsLimit> limits;
    private final ObjectProvider<ParentsRule> rules;
    private final Audit audit;
    private final HouseRights house;
    private final Clock clock;
    private final TransactionTemplate transaction;

    ParentShares(
            ShareStore store,
            ObjectProvider<ParentsLimit> limits,
            ObjectProvider<ParentsRule> rules,
            Audit audit,
            HouseRights house,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.limits = limits;
        this.rules = rules;
        this.audit = audit;
        this.house = house;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What stands against a share: something in the family, or that it would go on after she is of age. */
    Optional<ParentsRule.Fault> against(String kind, UUID resource, Wish wish) {
        return rules.stream()
                .flatMap(rule -> rule.against(kind, resource, wish).stream())
                .findFirst()
                .or(() -> tooLong(kind, resource, wish.purpose(), wish.until())
                        ? Optional.of(new ParentsRule.Fault("until", OF_AGE))
                        : Optional.empty());
    }

    /** Whether a share for parents would go on after she is of age. */
    boolean tooLong(String kind, UUID resource, Purpose purpose, Instant until) {
        return purpose == Purpose.PARENTS
                && house.call("sharing.of-age", () -> limit(kind, resource))
                        .filter(until::isAfter)
                        .isPresent();
    }

    private Optional<Instant> limit(String kind, UUID resource) {
        return limits.stream()
                .flatMap(one -> one.until(kind, resource).stream())
                .findFirst();
    }

    /** Any round may run again: a share that is withdrawn is not met a second time. */
    void sweep() {
        Acting.as(new Actor.House("sharing.parents"), () -> {
            List<Share> standing =
                    Objects.requireNonNull(transaction.execute(status -> store.forParents(clock.instant())));
            standing.forEach(share -> transaction.executeWithoutResult(status -> endWhenOfAge(share)));
            return true;
        });
    }

    private void endWhenOfAge(Share share) {
        if (isOver(share) && store.withdraw(share.id())) {
            audit.change("share.of-age", List.of(share.id().value(), share.resource()), Map.of());
        }
    }

    private boolean isOver(Share share) {
        Stream<Instant> byGround =
                rules.stream().flatMap(rule -> rule.until(share.kind(), share.resource(), share.ground()).stream());
        return Stream.concat(limit(share.kind(), share.resource()).stream(), byGround)
                .anyMatch(moment -> !moment.isAfter(clock.instant()));
    }
}
