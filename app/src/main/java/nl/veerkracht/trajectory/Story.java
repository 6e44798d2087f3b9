package nl.veerkracht.trajectory;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.veerkracht.actor.AccountId;
import nl.veerkracht.database.HouseRights;
import nl.veerkracht.signal.LifeArea;
import nl.veerkracht.signal.SignalMeta;
import nl.veerkracht.signal.Signals;
import nl.veerkracht.thread.SignalThread;
import nl.veerkracht.thread.ThreadId;
import nl.veerkracht.thread.ThreadLink;
import nl.veerkracht.thread.ThreadWatcher;
import nl.veerkracht.thread.Threads;
import nl.veerkracht.weighing.Weighing;
import nl.veerkracht.weighing.WeighingWatcher;
import nl.veerkracht.weighing.Weighings;
import org.springframework.stereotype.Component;

/**
 * What happened before and beside a line: the signals of its thread, the links between them and what was weighed, as dates, organisations and life areas, never a word of
 * them. Kept with the line's own events, so that drawing it costs one read; made anew whenever the thread changes. With the rights of the house: the team
 * sees that there were signals, not what was in them.
 */
@Component
class Story implements ThreadWatcher, WeighingWatcher {

    private static final List<EventKind> OURS = List.of(EventKind.SIGNAL, EventKind.LINKED, EventKind.WEIGHED);

    private final Threads threads;
    private final Signals signals;
    private final Weighings weighings;
    private final EventStore events;
    private final LineStore lines;
    private final HouseRights house;
    private final Days days;

    Story(
            Threads threads,
            Signals signals,
            Weighings weighings,
            EventStore events,
            LineStore lines,
            HouseRights house,
            Days days) {
        this.threads = threads;
        this.signals = signals;
        this.weighings = weighings;
        this.events = events;
        this.lines = lines;
        this.house = house;
        this.days = days;
    }

    @Override
    public void changed(ThreadId thread, List<ThreadId> parts) {
        lines.ofThreads(parts.stream().map(ThreadId::value).toList()).forEach(this::refresh);
    }

    /** Who signs need not be on the line's team. */
    @Override
    public void signed(Signed weighing) {
        house.run(
                "trajectory.story",
                () -> threads.find(weighing.thread()).ifPresent(thread -> changed(thread.id(), thread.parts())));
    }

    void refresh(Line line) {
        threads.find(new ThreadId(line.thread())).ifPresent(thread -> refresh(line, thread));
    }

    private void refresh(Line line, SignalThread thread) {
        List<Event> now = new java.util.ArrayList<>();
        signals.metadata(thread.members()).values().forEach(signal -> now.add(given(signal)));
        threads.links(thread).forEach(link -> now.add(linked(link)));
        weighings.signed(thread).forEach(weighing -> now.add(weighed(weighing)));
        now.forEach(event -> events.put(line.id(), event));
        events.keepOnly(line.id(), OURS, now.stream().map(Event::subject).toList());
    }

    private Event given(SignalMeta signal) {
        return new Event(
                UUID.randomUUID(),
                days.during(signal.observedOn()),
                EventKind.SIGNAL,
                signal.id().value(),
                null,
                signal.organisation().value(),
                signal.lifeAreas().stream().map(LifeArea::code).toList());
    }

    private static Event linked(ThreadLink link) {
        return Event.of(EventKind.LINKED, link.confirmedAt(), link.id().value(), null);
    }

    private static Event weighed(Weighing weighing) {
        AccountId by = weighing.concludedBy();
        Instant at = Objects.requireNonNullElse(weighing.concludedAt(), weighing.startedAt());
        return Event.of(EventKind.WEIGHED, at, weighing.id().value(), by == null ? null : by.value());
    }
}
