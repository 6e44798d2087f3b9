package nl.veerkracht.audit;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import nl.veerkracht.actor.Acting;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.keys.MasterKey;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Signs the heads of the chains, in the database and in a file outside it. */
@Component
class Checkpoints {

    private final AuditStore store;
    private final MasterKey keys;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private volatile String lastHeads = "";

    Checkpoints(AuditStore store, MasterKey keys, Clock clock, PlatformTransactionManager transactions) {
        this.store = store;
        this.keys = keys;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    CheckpointFile file() {
        return new CheckpointFile(keys.directory().resolve("audit-checkpoints.txt"));
    }

    /** Writes a checkpoint when anything was logged since the last one. */
    void write() {
        Acting.as(
                new Actor.House("audit.checkpoint"),
                () -> transaction.execute(status -> {
                    List<ChainHead> heads = store.heads();
                    String fresh = Checkpoint.bodyOf(0, heads);
                    if (!fresh.equals(lastHeads)) {
                        sign(heads);
                        lastHeads = fresh;
                    }
                    return true;
                }));
    }

    private void sign(List<ChainHead> heads) {
        String body = Checkpoint.bodyOf(clock.millis(), heads);
        Checkpoint checkpoint = new Checkpoint(body, keys.sign(body.getBytes(StandardCharsets.UTF_8)));
        store.add(checkpoint);
        file().append(checkpoint);
    }

    boolean genuine(Checkpoint checkpoint) {
        return keys.verifies(checkpoint.signature(), checkpoint.body().getBytes(StandardCharsets.UTF_8));
    }
}
