package nl.veerkracht.linkage;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Shares of values counted in the records themselves, by their keyed hashes, mixed with the general classes as if those were
 * {@value #GENERAL} more records. A value's own two occurrences are left out, or every rare name would look more common than it is.
 */
final class CountedFrequencies implements Frequencies {

    private static final int GENERAL = 100;
    private static final double UNSEEN = 0.4;

    private final Map<Long, Integer> counts = new HashMap<>();
    private final int[] records = new int[Aspect.values().length];

    CountedFrequencies(Collection<Encoded> all) {
        all.forEach(this::count);
    }

    private void count(Encoded e) {
        e.given.forEach(token -> counts.merge(token.exact(), 1, Integer::sum));
        e.surname.stream()
                .filter(token -> !token.alternative())
                .forEach(token -> counts.merge(token.exact(), 1, Integer::sum));
        records[Aspect.GIVEN.ordinal()] += e.given.isEmpty() ? 0 : 1;
        records[Aspect.SURNAME.ordinal()] += e.surname.isEmpty() ? 0 : 1;
        value(e.postal, Aspect.POSTAL);
        value(e.area, Aspect.AREA);
        value(e.city, Aspect.CITY);
        value(e.street, Aspect.STREET);
        value(e.houseNumber, Aspect.NUMBER);
        value(e.school, Aspect.SCHOOL);
        e.other.forEach(labelled -> counts.merge(labelled.token().exact(), 1, Integer::sum));
        records[Aspect.OTHER.ordinal()] += 1;
    }

    private void value(@Nullable Token token, Aspect aspect) {
        if (token != null) {
            records[aspect.ordinal()]++;
            counts.merge(token.exact(), 1, Integer::sum);
        }
    }

    @Override
    public double bits(Aspect aspect, Token token, int own) {
        double others = Math.max(0, counts.getOrDefault(token.exact(), 0) - own) + UNSEEN;
        double general = GENERAL * Math.pow(2, -token.rarity());
        return -Weights.log2((others + general) / (records[aspect.ordinal()] + GENERAL));
    }
}
