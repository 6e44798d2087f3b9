package nl.veerkracht.chat;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes one stream. Rung often before it is heard, it wakes once. */
final class Bell {

    private final Semaphore rung = new Semaphore(0);
    private volatile boolean over;

    void ring() {
        if (rung.availablePermits() == 0) {
            rung.release();
        }
    }

    /** The stream must end. */
    void over() {
        over = true;
        ring();
    }

    boolean isOver() {
        return over;
    }

    /** Whether it was rung within this time. */
    boolean await(Duration time) {
        try {
            boolean woken = rung.tryAcquire(time.toMillis(), TimeUnit.MILLISECONDS);
            rung.drainPermits();
            return woken;
        } catch (InterruptedException e) {
            over = true;
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
