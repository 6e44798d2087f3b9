package nl.veerkracht.continuity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.veerkracht.sharing.ParentsLimit;
import nl.veerkracht.signal.PartialDate;
import nl.veerkracht.signal.SignalId;
import nl.veerkracht.signal.Signals;
import nl.veerkracht.thread.ThreadId;
import nl.veerkracht.thread.Threads;
import nl.veerkracht.trajectory.Lines;
import org.springframework.stereotype.Component;

/** Tells when she of whom something is shared comes of age: by her line, and while she has none by what the signal itself says. */
@Component
class OfAge implements ParentsLimit {

    private final Lines lines;
    private final Threads threads;
    private final Signals signals;
    private final EighteenStore store;

    OfAge(Lines lines, Threads threads, Signals signals, EighteenStore store) {
        this.lines = lines;
        this.threads = threads;
        this.signals = signals;
        this.store = store;
    }

    @Override
    public Optional<Instant> until(String kind, UUID resource) {
        if (!kind.equals("signal")) {
            return ofLines(List.of(resource));
        }
        SignalId signal = new SignalId(resource);
        List<UUID> parts = threads.ofSignal(signal).flatMap(threads::find).stream()
                .flatMap(thread -> thread.parts().stream())
                .map(ThreadId::value)
                .toList();
        Optional<Instant> known = ofLines(parts);
        return known.isPresent() || said(parts) ? known : ofSignal(signal);
    }

    private Optional<Instant> ofLines(List<UUID> dossiers) {
        return lines.bornOf(dossiers).stream()
                .filter(one -> store.said(one.line().id())
                        .filter(EighteenStore.Word::agrees)
                        .isEmpty())
                .map(one -> Age.ofAge(one.birth().date()))
                .findFirst();
    }

    private boolean said(List<UUID> dossiers) {
        return lines.bornOf(dossiers).stream()
                .anyMatch(one -> store.said(one.line().id())
                        .filter(EighteenStore.Word::agrees)
                        .isPresent());
    }

    private Optional<Instant> ofSignal(SignalId signal) {
        return signals.identities(List.of(signal)).values().stream()
                .flatMap(identity -> Optional.ofNullable(identity.about().birthDate()).stream())
                .map((PartialDate born) -> Age.ofAge(born))
                .findFirst();
    }
}
