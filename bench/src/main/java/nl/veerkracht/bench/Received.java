package nl.veerkracht.bench;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Remembers of every signal what the log tells of it, in little room: filled by many at once, read when all is there. */
final class Received {

    private final UUID[] signals;
    private final long[] at;
    private final int[] accounts;
    private final UUID[] organisations;

    Received(int signals) {
        this.signals = new UUID[signals];
        this.at = new long[signals];
        this.accounts = new int[signals];
        this.organisations = new UUID[signals];
    }

    /** @param account the keeper's, null when it came by a key */
    record One(UUID signal, Instant at, @Nullable UUID account, UUID organisation) {}

    void add(SeededSignal one) {
        int n = one.number();
        signals[n] = one.id();
        at[n] = one.received().toEpochMilli();
        accounts[n] = one.keeper() == null ? -1 : one.keeper().number();
        organisations[n] = one.organisation().id();
    }

    /** The numbers of all, oldest first. */
    List<Integer> inOrder() {
        return IntStream.range(0, at.length)
                .boxed()
                .sorted(Comparator.comparingLong(n -> at[n]))
                .toList();
    }

    One get(int number, Town town) {
        UUID account = accounts[number] < 0
                ? null
                : town.accounts().get(accounts[number]).id();
        return new One(signals[number], Instant.ofEpochMilli(at[number]), account, organisations[number]);
    }
}
