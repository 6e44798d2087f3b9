package nl.veerkracht.thread;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.veerkracht.audit.Audit;
import nl.veerkracht.signal.Observation;
import nl.veerkracht.signal.Place;
import nl.veerkracht.signal.SignalContent;
import nl.veerkracht.signal.SignalId;
import nl.veerkracht.signal.SignalMeta;
import nl.veerkracht.signal.Signals;
import nl.veerkracht.web.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reading what holders of signals shared. A look of its own, apart from the thread's page: one reads it when one needs it. */
@Component
class SharedScreens {

    private final ThreadStore store;
    private final Signals signals;
    private final Audit audit;

    SharedScreens(ThreadStore store, Signals signals, Audit audit) {
        this.store = store;
        this.signals = signals;
        this.audit = audit;
    }

    @Transactional
    SharedPage ofThread(ThreadId id) {
        SignalThread thread = store.find(id).orElseThrow(Refused::notShown);
        return new SharedPage(thread.id().value().toString(), read(thread.members()));
    }

    /** For whom a signal is shared with who is in no thread's team. */
    @Transactional
    SharedPage ofSignal(SignalId id) {
        List<SharedPage.Shared> read = read(List.of(id));
        if (read.isEmpty()) {
            throw Refused.notShown();
        }
        return new SharedPage("", read);
    }

    private List<SharedPage.Shared> read(List<SignalId> ids) {
        Map<SignalId, SignalContent> contents = signals.contents(ids);
        Map<SignalId, SignalMeta> metas = signals.metadata(ids);
        audit.look(
                "signal.content",
                contents.keySet().stream().map(SignalId::value).sorted().toList());
        return contents.values().stream()
                .sorted(Comparator.comparing(content -> observed(metas.get(content.id()))))
                .map(content -> shared(content, metas.get(content.id())))
                .toList();
    }

    private static String observed(@Nullable SignalMeta meta) {
        return meta == null ? "" : meta.observed();
    }

    private static SharedPage.Shared shared(SignalContent content, @Nullable SignalMeta meta) {
        return new SharedPage.Shared(
                meta == null ? "" : meta.organisationName(),
                meta == null ? null : meta.observedOn().toString(),
                content.observations().stream().map(SharedScreens::told).toList(),
                place(content.place()),
                content.actionsTaken(),
                content.description());
    }

    private static SharedPage.Told told(Observation observation) {
        return new SharedPage.Told(
                "thread.area." + observation.lifeArea().code(),
                observation.fact(),
                observation.interpretation(),
                "thread.certainty." + observation.certainty().code());
    }

    private static @Nullable String place(@Nullable Place place) {
        return place == null
                ? null
                : Stream.of(place.name(), place.city()).filter(Objects::nonNull).collect(Collectors.joining(", "));
    }
}
