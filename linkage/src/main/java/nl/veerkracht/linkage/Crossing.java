package nl.veerkracht.linkage;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The records of one portion before their candidates in another, on all cores there are. */
final class Crossing {

    private final Portion from;
    private final Portion in;
    private final Candidates candidates;
    private final boolean same;
    private final ThreadLocal<Candidates.Seen> seen;

    /** @param same whether both are portions of one file, so that every pair would be met from either end */
    Crossing(Portion from, Portion in, Candidates candidates, boolean same) {
        this.from = from;
        this.in = in;
        this.candidates = candidates;
        this.same = same;
        this.seen = ThreadLocal.withInitial(() -> new Candidates.Seen(in.size()));
    }

    Compared compared(Model model, double lowest) {
        List<Comparison> comparisons = records()
                .<Comparison>mapMulti((i, found) -> candidates.of(from.records.get(i), seen.get(), j -> {
                    if (!same || isMarkedFirst(i, j)) {
                        Comparison comparison = model.comparison(from.records.get(i), in.records.get(j));
                        if (lowest <= 0 || model.probability(model.bits(comparison)) >= lowest) {
                            found.accept(comparison.trimmed());
                        }
                    }
                }))
                .toList();
        return new Compared(from.size(), comparisons);
    }

    Pairs pairs(Model model, double lowest) {
        List<Batch.Pair> pairs = records()
                .<Batch.Pair>mapMulti((i, found) -> candidates.of(from.records.get(i), seen.get(), j -> {
                    if (!same || from.numbers[i] < in.numbers[j]) {
                        double probability = model.probability(from.records.get(i), in.records.get(j));
                        if (probability >= lowest) {
                            found.accept(new Batch.Pair(from.numbers[i], in.numbers[j], probability));
                        }
                    }
                }))
                .toList();
        return new Pairs(pairs);
    }

    private Stream<Integer> records() {
        return IntStream.range(0, from.size()).parallel().boxed();
    }

    /** An order of the two that does not depend on where they stand: of a sample the record that is asked for is not the earlier one of the file. */
    private boolean isMarkedFirst(int i, int j) {
        int order = Long.compare(from.records.get(i).mark(), in.records.get(j).mark());
        return order < 0 || order == 0 && from.numbers[i] < in.numbers[j];
    }
}
