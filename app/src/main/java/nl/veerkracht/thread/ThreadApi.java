package nl.veerkracht.thread;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import nl.veerkracht.audit.Audit;
import nl.veerkracht.signal.LifeArea;
import nl.veerkracht.signal.SignalMeta;
import nl.veerkracht.signal.Signals;
import nl.veerkracht.web.Refused;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Threads over HTTP, for who has a role in one. */
@RestController
class ThreadApi {

    /** A thread: the signals its reader may see, and their life areas over time. */
    record Thread(UUID id, List<One> signals, List<Area> lifeAreas) {}

    /** A signal: dates and codes. */
    record One(
            UUID id,
            String organisation,
            String observedAt,
            Instant receivedAt,
            List<String> lifeAreas,
            boolean immediateDanger) {}

    /** In how many signals of a month a life area stood out. */
    record Area(String month, String lifeArea, int signals) {}

    private final ThreadStore store;
    private final Signals signals;
    private final Audit audit;

    ThreadApi(ThreadStore store, Signals signals, Audit audit) {
        this.store = store;
        this.signals = signals;
        this.audit = audit;
    }

    @GetMapping("/api/v1/threads/{id}")
    @Transactional
    public Thread thread(@PathVariable("id") UUID id) {
        SignalThread thread = store.find(new ThreadId(id)).orElseThrow(Refused::notShown);
        Collection<SignalMeta> metas = signals.metadata(thread.members()).values();
        audit.look("thread.read", thread.id().value());
        return new Thread(
                thread.id().value(),
                metas.stream()
                        .sorted(Comparator.comparing(SignalMeta::observedOn).thenComparing(SignalMeta::receivedAt))
                        .map(ThreadApi::one)
                        .toList(),
                areas(Accumulation.of(metas)));
    }

    private static One one(SignalMeta meta) {
        return new One(
                meta.id().value(),
                meta.organisationName(),
                meta.observed(),
                meta.receivedAt(),
                meta.lifeAreas().stream().map(LifeArea::code).toList(),
                meta.danger());
    }

    private static List<Area> areas(Accumulation accumulation) {
        List<Area> areas = new ArrayList<>();
        accumulation
                .counts()
                .keySet()
                .forEach(month -> accumulation.areas().stream()
                        .filter(area -> accumulation.count(month, area) > 0)
                        .forEach(area ->
                                areas.add(new Area(month.toString(), area.code(), accumulation.count(month, area)))));
        return areas;
    }
}
