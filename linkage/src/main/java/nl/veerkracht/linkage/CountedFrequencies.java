package nl.veerkracht.linkage;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import java.util.Arrays;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Shares of values counted in the records themselves, by their keyed hashes, mixed with the general classes as if those were
 * {@value #GENERAL} more records. A value's own two occurrences are left out, or every rare name would look more common than it is.
 */
final class CountedFrequencies implements Frequencies {

    private static final int GENERAL = 100;
    private static final double UNSEEN = 0.4;

    private final Long2IntOpenHashMap counts = new Long2IntOpenHashMap();
    private final int[] records = new int[Aspect.values().length];
    private final double[] all;

    CountedFrequencies(Collection<Encoded> all) {
        all.forEach(this::count);
        this.all = Arrays.stream(records)
                .mapToDouble(n -> Weights.log2(n + GENERAL))
                .toArray();
    }

    private void count(Encoded e) {
        e.given.forEach(token -> counts.addTo(token.exact(), 1));
        e.surname.stream().filter(token -> !token.alternative()).forEach(token -> counts.addTo(token.exact(), 1));
        records[Aspect.GIVEN.ordinal()] += e.given.isEmpty() ? 0 : 1;
        records[Aspect.SURNAME.ordinal()] += e.surname.isEmpty() ? 0 : 1;
        value(e.postal, Aspect.POSTAL);
        value(e.area, Aspect.AREA);
        value(e.city, Aspect.CITY);
        value(e.street, Aspect.STREET);
        value(e.houseNumber, Aspect.NUMBER);
        value(e.school, Aspect.SCHOOL);
        e.other.forEach(labelled -> counts.addTo(labelled.token().exact(), 1));
        records[Aspect.OTHER.ordinal()] += 1;
    }

    private void value(@Nullable Token token, Aspect aspect) {
        if (token != null) {
            records[aspect.ordinal()]++;
            counts.addTo(token.exact(), 1);
        }
    }

    @Override
    public double bits(Aspect aspect, Token token, int own) {
        double others = Math.max(0, counts.get(token.exact()) - own) + UNSEEN;
        return all[aspect.ordinal()] - Weights.log2(others + GENERAL / (double) (1L << token.rarity()));
    }
}
