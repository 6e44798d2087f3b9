package nl.veerkracht.actor;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/** The clock of the house, in UTC. The made-up city and tests can let something happen at another moment; nothing else does. */
public final class ActingClock extends Clock {

    private static final ScopedValue<Instant> MOMENT = ScopedValue.newInstance();

    /** Runs {@code work} as if it were {@code moment}, on this thread. */
    public static <T, X extends Throwable> T at(Instant moment, ScopedValue.CallableOp<? extends T, X> work) throws X {
        return ScopedValue.where(MOMENT, moment).call(work);
    }

    /** The moment this thread acts at, when it is not simply now. */
    public static Optional<Instant> moment() {
        return MOMENT.isBound() ? Optional.of(MOMENT.get()) : Optional.empty();
    }

    @Override
    public Instant instant() {
        return moment().orElseGet(Clock.systemUTC()::instant);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new IllegalArgumentException("Inside is UTC; a zone belongs to a screen.");
    }
}
