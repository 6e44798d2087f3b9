package nl.veerkracht.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntSupplier;
import nl.veerkracht.actor.Acting;
import nl.veerkracht.actor.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Rounds of the house over much, in small transactions: a round that is cut off has done what it did, and the next one does the rest. */
@Component
public class HouseRounds {

    /** As much as one transaction does. */
    public static final int AT_ONCE = 200;

    private static final UUID START = new UUID(0, 0);

    private final TransactionTemplate transaction;

    HouseRounds(PlatformTransactionManager transactions) {
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Who: rooms, outside a transaction. Works through all there is, page by page. A page that fails is done one by one, so that one dossier that cannot be
     * worked on keeps no other waiting.
     *
     * @param page the first {@link #AT_ONCE} after an id, in order of id
     * @throws IllegalStateException at the end, with what failed
     */
    public <T> void over(String task, Function<UUID, List<T>> page, Function<T, UUID> id, Consumer<List<T>> work) {
        List<RuntimeException> failed = new ArrayList<>();
        Acting.as(new Actor.House(task), () -> {
            Optional<UUID> after = Optional.of(START);
            while (after.isPresent()) {
                UUID from = after.get();
                List<T> some = Objects.requireNonNull(transaction.execute(status -> page.apply(from)));
                if (!isDone(some, work, failed) && some.size() > 1) {
                    failed.removeLast();
                    some.forEach(one -> isDone(List.of(one), work, failed));
                }
                after = some.size() < AT_ONCE ? Optional.empty() : Optional.of(id.apply(some.getLast()));
            }
            return true;
        });
        if (!failed.isEmpty()) {
            IllegalStateException told = new IllegalStateException(failed.size() + " failed in the round " + task);
            failed.forEach(told::addSuppressed);
            throw told;
        }
    }

    private <T> boolean isDone(List<T> some, Consumer<List<T>> work, List<RuntimeException> failed) {
        try {
            transaction.executeWithoutResult(status -> work.accept(some));
            return true;
        } catch (RuntimeException e) {
            failed.add(e);
            return false;
        }
    }

    /** Who: rooms, outside a transaction. Each turn takes what the turn before left over and tells how much it did; one that did fewer than {@link #AT_ONCE} is the last. */
    public void until(String task, IntSupplier turn) {
        Acting.as(new Actor.House(task), () -> {
            int done = AT_ONCE;
            while (done >= AT_ONCE) {
                done = Objects.requireNonNull(transaction.execute(status -> turn.getAsInt()));
            }
            return true;
        });
    }
}
