package nl.veerkracht.screening;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What visitors thought, without what could point at one of them: nothing at all below five answers, no number below five, and the total in steps of five,
 * so that what is left out cannot be reckoned back.
 */
public final class Results {

    static final int FEWEST = 5;

    private final int total;
    private final Map<Opinion, List<Integer>> counts = new EnumMap<>(Opinion.class);

    /** @param counts per question, of each answer in its order */
    Results(int total, Map<Opinion, List<Integer>> counts) {
        this.total = total;
        this.counts.putAll(counts);
    }

    public boolean enough() {
        return total >= FEWEST;
    }

    /** At least so many answered. */
    public int atLeast() {
        return total / FEWEST * FEWEST;
    }

    /** How many gave this answer; empty when fewer than five did, or too few at all. */
    public Optional<Integer> count(Opinion question, Opinion.Answer answer) {
        int count = Objects.requireNonNull(counts.get(question)).get(answer.ordinal());
        return enough() && count >= FEWEST ? Optional.of(count / FEWEST * FEWEST) : Optional.empty();
    }

    /** In tenths of all who answered, for a bar; zero when it is not told. */
    public int tenths(Opinion question, Opinion.Answer answer) {
        return count(question, answer)
                .map(count -> Math.min(10, count * 10 / Math.max(1, atLeast())))
                .orElse(0);
    }

    static List<Integer> none() {
        return IntStream.range(0, Opinion.Answer.values().length)
                .mapToObj(n -> 0)
                .toList();
    }
}
