package nl.veerkracht.timeline;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.veerkracht.access.Part;
import nl.veerkracht.access.Sight;
import nl.veerkracht.access.Teams;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.actor.Acting;
import nl.veerkracht.audit.Audit;
import nl.veerkracht.signal.PartialDate;
import nl.veerkracht.trajectory.DayPlace;
import nl.veerkracht.trajectory.Line;
import nl.veerkracht.trajectory.Lines;
import nl.veerkracht.trajectory.Sheet;
import nl.veerkracht.trajectory.Trajectories;
import nl.veerkracht.trajectory.TrajectoryId;
import nl.veerkracht.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads and keeps what is told. A page takes a fixed number of queries however much is told, and is one look in the log. */
@Component
@Transactional
class Timelining {

    static final int TITLE = 120;
    static final int WORDS = 4000;
    static final int PAGE = 25;
    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");
    private static final int EARLIEST_YEARS = 40;

    private final Trajectories trajectories;
    private final Lines lines;
    private final Teams teams;
    private final TimelineStore store;
    private final TimelineTerms terms;
    private final Audit audit;
    private final Clock clock;

    Timelining(
            Trajectories trajectories,
            Lines lines,
            Teams teams,
            TimelineStore store,
            TimelineTerms terms,
            Audit audit,
            Clock clock) {
        this.trajectories = trajectories;
        this.lines = lines;
        this.teams = teams;
        this.store = store;
        this.terms = terms;
        this.audit = audit;
        this.clock = clock;
    }

    TimelinePage page(TrajectoryId id, @Nullable String after) {
        Sheet sheet = trajectories.sheet(id, "timeline.read", Sight.TIMELINE);
        Line line = sheet.line();
        List<ToldEvent> found = store.page(line, DayPlace.backwards(after), PAGE + 1);
        boolean more = found.size() > PAGE;
        List<ToldEvent> shown = more ? List.copyOf(found.subList(0, PAGE)) : found;
        List<ToldEvent.Mark> marks = store.marks(line);
        return new TimelinePage(
                sheet,
                Panorama.of(marks, today(), terms.silentMonths(), Panorama.Frame.WIDE),
                Panorama.of(marks, today(), terms.silentMonths(), Panorama.Frame.NARROW),
                shown,
                more
                        ? new DayPlace(
                                        shown.getLast().happened().last(),
                                        shown.getLast().id())
                                .opaque()
                        : null);
    }

    EventPage event(TrajectoryId id, UUID event) {
        EventPage page = eventOrGone(id, event);
        if (page.event() == null) {
            throw Refused.notShown();
        }
        return page;
    }

    /** As {@link #event}, for who wrote about an event that may be gone by now: her words are shown again all the same. */
    EventPage eventOrGone(TrajectoryId id, UUID event) {
        Sheet sheet = trajectories.sheet(id, "timeline.event", Sight.TIMELINE);
        ToldEvent found = store.find(sheet.line(), event).orElse(null);
        boolean removable = found != null && (sheet.people().lead() || me().equals(found.writtenBy()));
        return new EventPage(sheet, found, removable);
    }

    /** The page of an event that is still to be told. */
    EventPage fresh(TrajectoryId id) {
        return new EventPage(trajectories.sheet(id, "timeline.read", Sight.TIMELINE), null, false);
    }

    Kept tell(TrajectoryId id, Telling telling) {
        Line line = lines.writing(id, Sight.TIMELINE);
        PartialDate when = read(telling.happened());
        if (when == null) {
            return new Kept.Fault("happened", "timeline.happened.fault");
        }
        UUID event = UUID.randomUUID();
        store.add(line, told(event, 0, telling, when, me()));
        audit.change(
                "timeline.tell",
                List.of(id.value(), event),
                Map.of("side", telling.side().code()));
        return new Kept.Done(event);
    }

    Kept change(TrajectoryId id, UUID event, int version, Telling telling) {
        Line line = lines.writing(id, Sight.TIMELINE);
        PartialDate when = read(telling.happened());
        if (when == null) {
            return new Kept.Fault("happened", "timeline.happened.fault");
        }
        if (store.find(line, event).filter(ToldEvent::byHerself).isPresent()) {
            throw new Refused("timeline.refused.hers");
        }
        if (!store.change(line, told(event, version, telling, when, me()))) {
            return new Kept.Changed();
        }
        audit.change(
                "timeline.change",
                List.of(id.value(), event),
                Map.of("side", telling.side().code()));
        return new Kept.Done(event);
    }

    Kept remove(TrajectoryId id, UUID event, int version) {
        Line line = lines.writing(id, Sight.TIMELINE);
        ToldEvent found = store.find(line, event).orElse(null);
        if (found == null) {
            return new Kept.Changed();
        }
        if (!me().equals(found.writtenBy()) && !teams.amOn(id.value(), Part.COORDINATOR, Part.STAND_IN)) {
            throw Refused.notShown();
        }
        if (!store.remove(line, event, version)) {
            return new Kept.Changed();
        }
        audit.change("timeline.remove", List.of(id.value(), event), Map.of());
        return new Kept.Done(event);
    }

    static ToldEvent told(UUID event, int version, Telling telling, PartialDate when, @Nullable AccountId by) {
        String words = telling.words();
        if (telling.title().isBlank() || telling.title().length() > TITLE) {
            throw new Refused("timeline.refused.text");
        }
        if (words != null && words.length() > WORDS) {
            throw new Refused("timeline.refused.text");
        }
        return new ToldEvent(
                event,
                version,
                telling.side(),
                when,
                telling.title().strip(),
                words == null || words.isBlank() ? null : words.strip(),
                telling.turning(),
                by);
    }

    /** Null when no calendar has it, or when it cannot have happened in her life yet. */
    @Nullable
    PartialDate read(String happened) {
        try {
            PartialDate when = new PartialDate(happened);
            LocalDate first = when.first();
            boolean believable = !first.isAfter(today()) && !first.isBefore(today().minusYears(EARLIEST_YEARS));
            return believable ? when : null;
        } catch (DateTimeException e) {
            // No calendar has this date: told at the field.
            return null;
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), HERE);
    }

    private static AccountId me() {
        return Acting.current().account().orElseThrow(Refused::notShown);
    }
}
