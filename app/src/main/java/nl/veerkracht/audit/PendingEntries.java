package nl.veerkracht.audit;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Keeps a transaction's entries until just before commit, so that a chain is held as shortly as can be. */
@Component
class PendingEntries {

    private final AuditStore store;

    PendingEntries(AuditStore store) {
        this.store = store;
    }

    void add(String body) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            throw new IllegalStateException("The audit log is written in the transaction of what it tells.");
        }
        ofThisTransaction().add(body);
    }

    private List<String> ofThisTransaction() {
        @SuppressWarnings("unchecked")
        List<String> bodies = (List<String>) TransactionSynchronizationManager.getResource(this);
        return bodies == null ? begin() : bodies;
    }

    private List<String> begin() {
        List<String> bodies = new ArrayList<>();
        TransactionSynchronizationManager.bindResource(this, bodies);
        TransactionSynchronizationManager.registerSynchronization(new Write(bodies));
        return bodies;
    }

    private final class Write implements TransactionSynchronization {

        private final List<String> bodies;

        Write(List<String> bodies) {
            this.bodies = bodies;
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(PendingEntries.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(PendingEntries.this, bodies);
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            store.append(bodies);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(PendingEntries.this);
        }
    }
}
