package nl.veerkracht.safety;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.veerkracht.audit.Audit;
import nl.veerkracht.signal.PartialDate;
import nl.veerkracht.trajectory.DayPlace;
import nl.veerkracht.trajectory.TrajectoryId;
import nl.veerkracht.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What threatened her, in order of when it happened. */
@Component
class Threats {

    static final int LONG = 4000;
    static final int SHORT = 200;
    static final int PAGE = 25;
    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");
    private static final int EARLIEST_YEARS = 30;

    private final SafetyGuard guard;
    private final ThreatStore store;
    private final Audit audit;
    private final Clock clock;

    Threats(SafetyGuard guard, ThreatStore store, Audit audit, Clock clock) {
        this.guard = guard;
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    Kept add(
            TrajectoryId line,
            ThreatKind kind,
            Seriousness seriousness,
            String happened,
            String what,
            @Nullable String whom) {
        Dossier dossier = SafetyGuard.open(guard.seeing(line));
        PartialDate when = read(happened);
        if (when == null) {
            return new Kept.Fault("happened", "safety.threat.happened.fault");
        }
        Threat threat =
                new Threat(UUID.randomUUID(), kind, seriousness, when, required(what), optional(whom), guard.me());
        store.add(dossier, threat);
        audit.change(
                "safety.threat.add",
                List.of(line.value(), threat.id()),
                Map.of("kind", kind.code(), "seriousness", seriousness.code()));
        return Kept.DONE;
    }

    /** @param after where the page before ended, null for the first */
    ThreatPage page(TrajectoryId line, @Nullable String after) {
        Dossier dossier = guard.seeing(line);
        audit.look("safety.threats", line.value());
        DayPlace place = DayPlace.backwards(after);
        List<Threat> found = store.page(dossier, place.day(), place.id(), PAGE + 1);
        boolean more = found.size() > PAGE;
        List<Threat> shown = more ? found.subList(0, PAGE) : found;
        return new ThreatPage(
                shown,
                more
                        ? new DayPlace(
                                        shown.getLast().happened().last(),
                                        shown.getLast().id())
                                .opaque()
                        : null);
    }

    /** The pattern of the last five hundred, for a wide sheet and a narrow one. */
    Pattern pattern(TrajectoryId line, Pattern.Frame frame) {
        guard.seeing(line);
        return Pattern.of(store.marks(line.value()), YearMonth.from(today()), frame);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), HERE);
    }

    private @Nullable PartialDate read(String happened) {
        try {
            PartialDate when = new PartialDate(happened);
            boolean believable =
                    !when.first().isAfter(today()) && !when.first().isBefore(today().minusYears(EARLIEST_YEARS));
            return believable ? when : null;
        } catch (DateTimeException e) {
            // No calendar has this date: told at the field.
            return null;
        }
    }

    private static String required(String text) {
        if (text.isBlank() || text.length() > LONG) {
            throw new Refused("safety.refused.text");
        }
        return text.strip();
    }

    private static @Nullable String optional(@Nullable String text) {
        if (text != null && text.length() > SHORT) {
            throw new Refused("safety.refused.text");
        }
        return text == null || text.isBlank() ? null : text.strip();
    }
}
