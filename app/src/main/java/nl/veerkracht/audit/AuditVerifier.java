package nl.veerkracht.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.veerkracht.actor.Acting;
import nl.veerkracht.actor.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Checks the whole log: each entry against the one before it, the ends of the chains against their heads, and both against every signed checkpoint. */
@Component
public class AuditVerifier {

    private final AuditStore store;
    private final Checkpoints checkpoints;
    private final TransactionTemplate snapshot;

    AuditVerifier(AuditStore store, Checkpoints checkpoints, PlatformTransactionManager transactions) {
        this.store = store;
        this.checkpoints = checkpoints;
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setIsolationLevel(TransactionTemplate.ISOLATION_REPEATABLE_READ);
        this.snapshot.setReadOnly(true);
    }

    /** Who: the operator, from the command line; shows no entry's content. Works beside a running application: it looks at one snapshot. */
    public AuditVerification verify() {
        return Acting.as(new Actor.House("audit.verify"), () -> {
            AuditVerification found = snapshot.execute(status -> check());
            return java.util.Objects.requireNonNull(found);
        });
    }

    private AuditVerification check() {
        List<Checkpoint> known = new ArrayList<>(checkpoints.file().all());
        known.addAll(store.checkpoints());
        Optional<Checkpoint> forged =
                known.stream().filter(c -> !checkpoints.genuine(c)).findFirst();
        return forged.isPresent()
                ? new AuditVerification.Broken(-1, 0, "a checkpoint carries a wrong signature")
                : new Walk(known).over(store);
    }

    /** One pass over all entries, remembering the hashes that checkpoints speak of. */
    private static final class Walk {

        private final Map<Place, byte[]> promised = new HashMap<>();
        private final Map<Integer, ChainHead> reached = new HashMap<>();
        private final int checkpoints;
        private long entries;
        private AuditVerification.@org.jspecify.annotations.Nullable Broken broken;

        Walk(List<Checkpoint> known) {
            this.checkpoints = known.size();
            known.stream()
                    .flatMap(c -> c.heads().stream())
                    .filter(head -> head.seq() > 0)
                    .forEach(head -> promise(head));
        }

        private void promise(ChainHead head) {
            byte[] earlier = promised.putIfAbsent(new Place(head.chain(), head.seq()), head.hash());
            if (earlier != null && !Arrays.equals(earlier, head.hash())) {
                fail(head.chain(), head.seq(), "two checkpoints disagree about this entry");
            }
        }

        AuditVerification over(AuditStore store) {
            store.forEach(this::visit);
            store.heads().forEach(this::compareEnd);
            promised.keySet().stream().sorted().forEach(this::requireReached);
            return broken != null ? broken : new AuditVerification.Whole(entries, checkpoints);
        }

        private void visit(ChainedEntry entry) {
            ChainHead before = reached.getOrDefault(entry.chain(), new ChainHead(entry.chain(), 0, new byte[32]));
            if (entry.seq() != before.seq() + 1) {
                fail(entry.chain(), before.seq() + 1, "the entry is missing");
            } else if (!Arrays.equals(entry.expectedHash(before.hash()), entry.hash())) {
                fail(entry.chain(), entry.seq(), "the entry was changed or stands in another's place");
            } else if (!keepsPromise(entry)) {
                fail(entry.chain(), entry.seq(), "the entry is not the one that was signed in a checkpoint");
            }
            reached.put(entry.chain(), new ChainHead(entry.chain(), entry.seq(), entry.hash()));
            entries++;
        }

        private boolean keepsPromise(ChainedEntry entry) {
            byte[] hash = promised.get(new Place(entry.chain(), entry.seq()));
            return hash == null || Arrays.equals(hash, entry.hash());
        }

        private void compareEnd(ChainHead head) {
            ChainHead end = reached.getOrDefault(head.chain(), new ChainHead(head.chain(), 0, new byte[32]));
            if (end.seq() != head.seq() || !Arrays.equals(end.hash(), head.hash())) {
                fail(head.chain(), Math.min(end.seq(), head.seq()) + 1, "the chain does not end where it should");
            }
        }

        private void requireReached(Place place) {
            ChainHead end = reached.get(place.chain());
            if (end == null || end.seq() < place.seq()) {
                fail(place.chain(), end == null ? 1 : end.seq() + 1, "entries after this one were cut off");
            }
        }

        private void fail(int chain, long seq, String reason) {
            if (broken == null) {
                broken = new AuditVerification.Broken(chain, seq, reason);
            }
        }
    }

    private record Place(int chain, long seq) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            return chain != other.chain ? Integer.compare(chain, other.chain) : Long.compare(seq, other.seq);
        }
    }
}
