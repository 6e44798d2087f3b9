package nl.veerkracht.bench;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;

/**
 * Starts work at a constant rate, whether or not what was started before has ended: an open model. Work is told when it should have started, and times
 * are taken from that moment, so that a slow answer cannot hide the waiting it causes (coordinated omission, see G. Tene, "How NOT to measure latency").
 */
final class Pace {

    private static final long SECOND = 1_000_000_000L;

    private Pace() {}

    /** @param work is given the moment it should have started, as {@link System#nanoTime} */
    static void keep(int perSecond, int seconds, LongConsumer work) {
        long began = System.nanoTime();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (long n = 0; n < (long) perSecond * seconds; n++) {
                long due = began + n * SECOND / perSecond;
                await(due);
                threads.execute(() -> work.accept(due));
            }
        }
    }

    private static void await(long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
