package nl.veerkracht.testing;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what another thread or process does, and fails clearly when it does not come. */
public final class Until {

    private static final Duration AT_MOST = Duration.ofMinutes(2);
    private static final Duration BETWEEN = Duration.ofMillis(5);

    private Until() {}

    /** @throws AssertionError naming it when it is not so within two minutes */
    public static void so(String what, BooleanSupplier so) {
        long end = System.nanoTime() + AT_MOST.toNanos();
        while (!so.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not within two minutes: " + what);
            }
            pause();
        }
    }

    /** A moment in which others work. */
    public static void pause() {
        LockSupport.parkNanos(BETWEEN.toNanos());
    }
}
