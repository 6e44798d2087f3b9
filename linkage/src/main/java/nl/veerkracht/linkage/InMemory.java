package nl.veerkracht.linkage;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The engine that holds all records in the memory of this process. */
final class InMemory implements Engine {

    private final Map<Side, List<Encoded>> files = new EnumMap<>(Side.class);
    private final OneKey key = new OneKey();
    private @Nullable Side indexed;
    private @Nullable Candidates index;

    @Override
    public void take(Side side, Portion portion) {
        portion.addKeyTo(key);
        files.computeIfAbsent(side, first -> new ArrayList<>()).addAll(portion.records);
    }

    @Override
    public Census census() {
        Census census = new Census();
        files.values().forEach(records -> census.plus(Census.of(records)));
        return census;
    }

    @Override
    public Compared compare(Side from, Side in, Model model, double lowest, int oneIn) {
        return crossing(all(from).oneIn(oneIn), in, from == in).compared(model, lowest);
    }

    @Override
    public Pairs pairs(Side in, Model model, double lowest) {
        return crossing(all(Side.LEFT), in, in == Side.LEFT).pairs(model, lowest);
    }

    private Crossing crossing(Portion from, Side in, boolean same) {
        Portion all = all(in);
        return new Crossing(from, all, index(in, all), same);
    }

    private Portion all(Side side) {
        return Portion.starting(0, files.getOrDefault(side, List.of()));
    }

    /** Only the last one is kept: it takes as much memory as a third of the records. */
    private Candidates index(Side side, Portion all) {
        Candidates known = index;
        if (known == null || indexed != side) {
            index = null;
            known = new Candidates(all.records);
            index = known;
            indexed = side;
        }
        return known;
    }

    @Override
    public void close() {
        files.clear();
        index = null;
    }
}
