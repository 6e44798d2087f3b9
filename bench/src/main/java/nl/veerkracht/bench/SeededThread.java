package nl.veerkracht.bench;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A thread of the made-up city.
 *
 * @param number its place in the whole city
 * @param signals oldest first; the first one's thread is the one the others were joined into
 * @param taken when weighers took it, null while it waits
 * @param team who weighs it
 */
record SeededThread(
        int number,
        Youth about,
        List<SeededSignal> signals,
        @Nullable Instant taken,
        List<Town.Account> team) {

    UUID id() {
        return signals.getFirst().home();
    }

    Instant opened() {
        return signals.getFirst().received();
    }

    Instant grown() {
        return signals.getLast().received();
    }

    boolean danger() {
        return signals.stream().anyMatch(SeededSignal::danger);
    }
}
