package nl.veerkracht.triage;

import nl.veerkracht.actor.Acting;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells the database at start who is trained, so that row-level security and the face follow one configuration. */
@Component
class Training {

    Training(TrainedStore store, TriageTerms terms, PlatformTransactionManager transactions) {
        var codes = terms.trained().stream().map(Role::code).sorted().toList();
        var transaction = new TransactionTemplate(transactions);
        Acting.as(new Actor.House("triage.trained"), () -> {
            transaction.executeWithoutResult(status -> store.set(codes));
            return true;
        });
    }
}
