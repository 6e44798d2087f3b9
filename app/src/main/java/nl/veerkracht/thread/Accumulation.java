package nl.veerkracht.thread;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.veerkracht.signal.LifeArea;
import nl.veerkracht.signal.SignalMeta;

/** How signals add up: per month and life area how many spoke of it. Months between the first and the last without signals count too. */
public record Accumulation(List<YearMonth> months, List<LifeArea> areas, SortedMap<YearMonth, int[]> counts) {

    /** How many months are drawn at most; older ones are in the table only. */
    static final int DRAWN = 36;

    public Accumulation {
        months = List.copyOf(months);
        areas = List.copyOf(areas);
    }

    static Accumulation of(Collection<SignalMeta> signals) {
        SortedMap<YearMonth, int[]> counts = new TreeMap<>();
        for (SignalMeta signal : signals) {
            int[] row = counts.computeIfAbsent(
                    YearMonth.from(signal.observedOn()), month -> new int[LifeArea.values().length]);
            signal.lifeAreas().forEach(area -> row[area.ordinal()]++);
        }
        List<LifeArea> seen = java.util.Arrays.stream(LifeArea.values())
                .filter(area -> counts.values().stream().anyMatch(row -> row[area.ordinal()] > 0))
                .toList();
        return new Accumulation(between(counts), seen, counts);
    }

    private static List<YearMonth> between(SortedMap<YearMonth, int[]> counts) {
        List<YearMonth> months = new ArrayList<>();
        if (!counts.isEmpty()) {
            for (YearMonth at = counts.firstKey(); !at.isAfter(counts.lastKey()); at = at.plusMonths(1)) {
                months.add(at);
            }
        }
        return months;
    }

    public int count(YearMonth month, LifeArea area) {
        int[] row = counts.get(month);
        return row == null ? 0 : row[area.ordinal()];
    }

    /** The months that are drawn: the last ones. */
    List<YearMonth> drawn() {
        return months.subList(Math.max(0, months.size() - DRAWN), months.size());
    }

    /** Months with a signal, newest first, for the table. */
    public List<YearMonth> tabled() {
        return List.copyOf(counts.keySet()).reversed();
    }

    public boolean isEmpty() {
        return areas.isEmpty();
    }
}
