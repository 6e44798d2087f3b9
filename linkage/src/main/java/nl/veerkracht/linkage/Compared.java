package nl.veerkracht.linkage;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** What comparing some records with their candidates gave, to learn from. */
public final class Compared implements Serializable {

    private static final long serialVersionUID = 1L;

    final ArrayList<Comparison> comparisons;

    /** How many records were compared with all others. */
    private final int asked;

    Compared(int asked, List<Comparison> comparisons) {
        this.asked = asked;
        this.comparisons = new ArrayList<>(comparisons);
    }

    /** Before these were compared with anybody. */
    public static Compared none(Portion asked) {
        return new Compared(asked.size(), List.of());
    }

    /** What comparing the same records with other portions gave, beside this. */
    public Compared plus(Compared other) {
        comparisons.addAll(other.comparisons);
        return this;
    }

    /** The share of a file that was compared. */
    double share(int size) {
        return asked / (double) Math.max(1, size);
    }
}
