package nl.veerkracht.bench;

import java.util.ArrayList;
import java.util.List;
import nl.veerkracht.linkage.Encoder;
import nl.veerkracht.vault.Vault;

/** The made-up city, written district by district. A district is a run of threads that knows nothing of the others. */
final class City {

    /** A multiple of ten: twins stay together. */
    private static final int DISTRICT = 200;

    private final Scale scale;
    private final ThreadMaker maker;
    private final SignalStore signals;
    private final ThreadStore threads;
    private final Proposing proposing;
    private final Asking asking;
    private final ShareStore shares;
    private final Lines lines;
    private final WeighingStore weighings;
    private final Received received;

    City(Scale scale, Town town, NameBook names, Vault vault, Encoder encoder, int edition) {
        this.scale = scale;
        this.maker = new ThreadMaker(scale, town, names, encoder);
        this.signals = new SignalStore(vault);
        this.threads = new ThreadStore(encoder, edition);
        this.proposing = new Proposing(new ProposalStore(scale.signals()), town, scale.now());
        this.asking = new Asking(scale.now());
        this.shares = new ShareStore(scale.now());
        this.lines = new Lines(vault, town, scale.now());
        this.weighings = new WeighingStore(vault);
        this.received = new Received(scale.signals());
    }

    int districts() {
        return (scale.threads() + DISTRICT - 1) / DISTRICT;
    }

    Load.Batch district(int number) {
        int from = number * DISTRICT;
        int to = Math.min(scale.threads(), from + DISTRICT);
        int first = signalsBefore(from);
        Load.Batch batch = new Load.Batch();
        SeededThread before = null;
        int n = first;
        for (int size : sizes(from, to, signalsBefore(to) - first)) {
            SeededThread thread = maker.make(from++, n, size);
            n += size;
            Dice dice = Dice.of(scale.seed(), "rows", thread.number());
            add(batch, thread, dice);
            if (before != null) {
                between(batch, before, thread, dice);
            }
            before = thread;
        }
        return batch;
    }

    private List<Integer> sizes(int from, int to, int signals) {
        return new ArrayList<>(maker.sizes(from, to - from, signals));
    }

    private void add(Load.Batch batch, SeededThread thread, Dice dice) {
        thread.signals().forEach(signal -> {
            signals.add(batch, signal, dice, scale.now());
            received.add(signal);
        });
        threads.add(batch, thread, dice);
        proposing.within(batch, thread, dice);
        asking.of(batch, thread, dice);
        shares.add(batch, thread, dice);
        if (thread.taken() != null) {
            weighings.add(batch, thread, dice);
        }
        if (maker.hasLine(thread.number())) {
            lines.add(batch, thread, lineNumber(thread.number()), dice);
        }
    }

    /** What came in, complete when every district was made. */
    Received received() {
        return received;
    }

    private void between(Load.Batch batch, SeededThread before, SeededThread thread, Dice dice) {
        if (ThreadMaker.isTwin(thread.number())) {
            proposing.twins(batch, before, thread, dice);
        } else if (dice.chance(0.4)) {
            proposing.strangers(batch, before, thread, dice);
        }
    }

    private int lineNumber(int thread) {
        return (int) ((long) thread * scale.trajectories() / scale.threads());
    }

    private int signalsBefore(int thread) {
        return (int) ((long) thread * scale.signals() / scale.threads());
    }
}
