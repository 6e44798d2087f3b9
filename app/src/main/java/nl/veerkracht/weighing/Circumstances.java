package nl.veerkracht.weighing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.veerkracht.questionnaire.Context;
import nl.veerkracht.signal.About;
import nl.veerkracht.signal.Gender;
import nl.veerkracht.signal.PartialDate;
import nl.veerkracht.signal.SignalIdentity;
import nl.veerkracht.signal.Signals;
import nl.veerkracht.thread.SignalThread;
import nl.veerkracht.thread.Threads;
import org.springframework.stereotype.Component;

/**
 * What the signals of a thread say about age and gender, as far as the reader may see who it is about. Only where all that say something agree is it taken
 * as known: a wrong "under 18" would waive what should be weighed.
 */
@Component
class Circumstances {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    private static final int ADULT = 18;

    /** People guess an age about this many years wrong. */
    private static final int GUESS = 2;

    private final Threads threads;
    private final Signals signals;
    private final Clock clock;

    Circumstances(Threads threads, Signals signals, Clock clock) {
        this.threads = threads;
        this.signals = signals;
        this.clock = clock;
    }

    Context of(SignalThread thread) {
        var ids = thread.members();
        var abouts = signals.identities(ids).values().stream()
                .map(SignalIdentity::about)
                .toList();
        var context =
                agreed(abouts, this::under18).map(Context.UNKNOWN::under18).orElse(Context.UNKNOWN);
        return agreed(abouts, Circumstances::gender).map(context::gender).orElse(context);
    }

    private static <T> Optional<T> agreed(Collection<About> abouts, Function<About, Optional<T>> says) {
        Set<T> said =
                abouts.stream().flatMap(about -> says.apply(about).stream()).collect(Collectors.toSet());
        return said.size() == 1 ? said.stream().findFirst() : Optional.empty();
    }

    private Optional<Boolean> under18(About about) {
        PartialDate born = about.birthDate();
        if (born != null) {
            var eighteenAgo = LocalDate.ofInstant(clock.instant(), AMSTERDAM).minusYears(ADULT);
            return sure(born.first().isAfter(eighteenAgo), !born.last().isAfter(eighteenAgo));
        }
        Integer guess = about.ageEstimate();
        return guess == null ? Optional.empty() : sure(guess < ADULT - GUESS, guess >= ADULT + GUESS);
    }

    private static Optional<Boolean> sure(boolean under, boolean over) {
        return under || over ? Optional.of(under) : Optional.empty();
    }

    private static Optional<String> gender(About about) {
        return Optional.ofNullable(about.gender())
                .filter(gender -> gender != Gender.UNKNOWN)
                .map(gender -> gender.name().toLowerCase(Locale.ROOT));
    }
}
