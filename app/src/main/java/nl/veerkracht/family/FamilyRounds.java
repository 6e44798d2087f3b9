package nl.veerkracht.family;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.veerkracht.access.Phrases;
import nl.veerkracht.actor.Acting;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.audit.Audit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** When she comes of age the words of her parents open nothing any more, unless she said yes to sharing after it. Shares end by themselves in their own room. */
@Component
class FamilyRounds {

    private final ParentStore parents;
    private final Phrases phrases;
    private final ParentsAge age;
    private final Audit audit;
    private final TransactionTemplate transaction;

    FamilyRounds(
            ParentStore parents,
            Phrases phrases,
            ParentsAge age,
            Audit audit,
            PlatformTransactionManager transactions) {
        this.parents = parents;
        this.phrases = phrases;
        this.age = age;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Any round may run again: words that were taken back are not met a second time. */
    void sweep() {
        Acting.as(new Actor.House("family.of-age"), () -> {
            List<Actor.Parent> open = Objects.requireNonNull(transaction.execute(status -> parents.withWords()));
            open.forEach(one -> transaction.executeWithoutResult(status -> shutWhenOfAge(one)));
            return true;
        });
    }

    private void shutWhenOfAge(Actor.Parent one) {
        if (age.isOver(one.line())) {
            phrases.withdraw(Families.PURPOSE, one.parent());
            audit.change("family.of-age", List.of(one.line(), one.parent()), Map.of());
        }
    }
}
