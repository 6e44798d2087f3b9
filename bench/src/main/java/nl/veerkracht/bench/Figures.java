package nl.veerkracht.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** What was measured of one kind of page. Times are from when a request should have started, in milliseconds. */
final class Figures {

    private final Histogram micros = new ConcurrentHistogram(TimeUnit.MINUTES.toMicros(2), 3);
    private final LongAdder errors = new LongAdder();
    private final AtomicInteger statements = new AtomicInteger();

    void took(long nanos, boolean right, int asked) {
        micros.recordValue(Math.min(TimeUnit.NANOSECONDS.toMicros(nanos), micros.getHighestTrackableValue()));
        statements.accumulateAndGet(asked, Math::max);
        if (!right) {
            errors.increment();
        }
    }

    void add(Figures other) {
        micros.add(other.micros);
        errors.add(other.errors.sum());
        statements.accumulateAndGet(other.statements.get(), Math::max);
    }

    long count() {
        return micros.getTotalCount();
    }

    long errors() {
        return errors.sum();
    }

    double percentile(double percent) {
        return micros.getValueAtPercentile(percent) / 1000.0;
    }

    Map<String, Object> all() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("n", count());
        all.put("p50", percentile(50));
        all.put("p95", percentile(95));
        all.put("p99", percentile(99));
        all.put("max", micros.getMaxValue() / 1000.0);
        all.put("errors", errors());
        all.put("statements", statements.get());
        return all;
    }
}
