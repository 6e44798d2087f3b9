package nl.veerkracht.linkage;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.io.Serializable;
import java.util.Collection;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;

/** How often each value and each birth year comes back among records, by keyed hashes. Censuses of portions add up to that of the whole. Not thread-safe. */
public final class Census implements Serializable {

    private static final long serialVersionUID = 1L;

    final Long2IntOpenHashMap values = new Long2IntOpenHashMap();
    final int[] known = new int[Aspect.values().length];
    final HashMap<Long, Integer> years = new HashMap<>();
    final OneKey key = new OneKey();
    int records;

    static Census of(Collection<Encoded> records) {
        Census census = new Census();
        records.forEach(census::count);
        return census;
    }

    /**
     * Counts the other's records here as well.
     *
     * @throws EncodingRefused if they were made with another key or mode
     */
    public Census plus(Census other) {
        key.and(other.key);
        other.values.long2IntEntrySet().fastForEach(entry -> values.addTo(entry.getLongKey(), entry.getIntValue()));
        for (int aspect = 0; aspect < known.length; aspect++) {
            known[aspect] += other.known[aspect];
        }
        other.years.forEach((year, count) -> years.merge(year, count, Integer::sum));
        records += other.records;
        return this;
    }

    /** Forgets values that only one record has: a record's own value never counts, so nothing that is worked out changes. */
    public Census withoutSingles() {
        values.values().removeIf(count -> count == 1);
        values.trim();
        return this;
    }

    private void count(Encoded e) {
        key.and(e);
        records++;
        e.given.forEach(token -> values.addTo(token.exact(), 1));
        e.surname.stream().filter(token -> !token.alternative()).forEach(token -> values.addTo(token.exact(), 1));
        known[Aspect.GIVEN.ordinal()] += e.given.isEmpty() ? 0 : 1;
        known[Aspect.SURNAME.ordinal()] += e.surname.isEmpty() ? 0 : 1;
        value(e.postal, Aspect.POSTAL);
        value(e.area, Aspect.AREA);
        value(e.city, Aspect.CITY);
        value(e.street, Aspect.STREET);
        value(e.houseNumber, Aspect.NUMBER);
        value(e.school, Aspect.SCHOOL);
        e.other.forEach(labelled -> values.addTo(labelled.token().exact(), 1));
        known[Aspect.OTHER.ordinal()] += 1;
        year(e.date);
    }

    private void value(@Nullable Token token, Aspect aspect) {
        if (token != null) {
            known[aspect.ordinal()]++;
            values.addTo(token.exact(), 1);
        }
    }

    private void year(@Nullable DateCode date) {
        if (date != null && date.precision() != DateCode.GUESSED) {
            years.merge(31 * date.yearLow() + date.yearHigh(), 1, Integer::sum);
        }
    }

    /** How much more a year says among these people than the bits that the shipped levels count for it. */
    double yearBits() {
        double all = years.values().stream().mapToInt(Integer::intValue).sum();
        double meeting =
                years.values().stream().mapToDouble(n -> n / all * n / all).sum();
        return all < 50 ? 0 : -Weights.log2(meeting) - Level.YEAR_EXACT.bits;
    }
}
