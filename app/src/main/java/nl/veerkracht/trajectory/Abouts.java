package nl.veerkracht.trajectory;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.audit.Audit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who the young person is, and what she says she wants. */
@Component
class Abouts {

    private static final int OLDEST_YEARS = 120;

    private final Guard guard;
    private final AboutStore store;
    private final EventStore events;
    private final Audit audit;
    private final Days days;

    Abouts(Guard guard, AboutStore store, EventStore events, Audit audit, Days days) {
        this.guard = guard;
        this.store = store;
        this.events = events;
        this.audit = audit;
        this.days = days;
    }

    Outcome change(TrajectoryId id, int version, String called, @Nullable String name, @Nullable String born) {
        Line line = guard.lead(id);
        Optional<Outcome> fault = against(born);
        return fault.orElseGet(() -> {
            if (!store.update(line, about(called, name, born, version))) {
                return Outcome.CHANGED;
            }
            audit.change("trajectory.about", id.value(), Map.of());
            return Outcome.DONE;
        });
    }

    About about(String called, @Nullable String name, @Nullable String born, int version) {
        Birth birth = born == null || born.isBlank() ? null : Birth.of(born);
        return new About(
                Written.required(called, Written.SHORT), Written.optional(name, Written.SHORT), birth, version);
    }

    /** What is against this date of birth: there is no such day, or nobody alive was born then. */
    Optional<Outcome> against(@Nullable String born) {
        if (born == null || born.isBlank()) {
            return Optional.empty();
        }
        LocalDate today = days.today();
        boolean possible = Birth.read(born)
                .filter(birth -> !birth.date().first().isAfter(today))
                .filter(birth -> birth.date().last().isAfter(today.minusYears(OLDEST_YEARS)))
                .isPresent();
        return possible ? Optional.empty() : Optional.of(new Outcome.Fault("born", "trajectory.fault.born"));
    }

    void say(TrajectoryId id, String words) {
        write(guard.writing(id), words, guard.me());
        audit.change("trajectory.words", id.value(), Map.of());
    }

    void write(Line line, String words, AccountId by) {
        UUID said = UUID.randomUUID();
        store.say(said, line, new Words(Written.required(words, Written.WORDS), days.today()), by.value());
        events.put(line.id(), Event.of(EventKind.WORDS, days.now(), said, by.value()));
    }
}
