package nl.veerkracht.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How good pairs are beside the truth. A threshold takes all pairs of at least that probability; pairs that are equally probable are taken or left
 * together, for no threshold tells them apart.
 */
final class LinkQuality {

    private record Judged(double probability, boolean right) {}

    /** How many pairs a threshold takes, and how many of them are right. */
    private record Taken(double threshold, int pairs, int right) {}

    /**
     * The links of one tenth of probability.
     *
     * @param from where it begins: 0, 0.1 … 0.9; the last holds 1 too
     * @param mean probability that was said
     * @param right share that is right; what was said when probabilities mean what they say
     */
    record Tenth(double from, int links, double mean, double right) {}

    /** The best harmonic mean of precision and recall, and the threshold that has it. */
    record Best(double f1, double threshold) {}

    private final List<Judged> judged;
    private final List<Taken> taken = new ArrayList<>();
    private final int truth;

    LinkQuality(List<FoundPair> pairs, TruePairs truth) {
        this.truth = truth.count();
        judged = pairs.stream()
                .map(pair -> new Judged(pair.probability(), truth.holds(pair)))
                .sorted(Comparator.comparingDouble(Judged::probability).reversed())
                .toList();
        int right = 0;
        for (int i = 0; i < judged.size(); i++) {
            Judged one = judged.get(i);
            right += one.right() ? 1 : 0;
            if (i + 1 == judged.size() || judged.get(i + 1).probability() < one.probability()) {
                taken.add(new Taken(one.probability(), i + 1, right));
            }
        }
    }

    int pairs() {
        return judged.size();
    }

    /** The harmonic mean of precision and recall of the pairs of at least this probability. */
    double f1At(double threshold) {
        return taken.stream()
                .filter(one -> one.threshold() >= threshold)
                .reduce((before, after) -> after)
                .map(this::f1)
                .orElse(0.0);
    }

    Best best() {
        return taken.stream()
                .map(one -> new Best(f1(one), one.threshold()))
                .max(Comparator.comparingDouble(Best::f1))
                .orElse(new Best(0, 1));
    }

    /** The largest share of the true pairs that a threshold finds of whose pairs at least this share is right. */
    double recallAt(double precision) {
        return taken.stream()
                .filter(one -> one.right() >= precision * one.pairs())
                .mapToDouble(one -> (double) one.right() / truth)
                .max()
                .orElse(0);
    }

    /** Tenths without links are left out. */
    List<Tenth> tenths() {
        return IntStream.range(0, 10)
                .mapToObj(this::tenth)
                .filter(one -> one.links() > 0)
                .toList();
    }

    private Tenth tenth(int number) {
        List<Judged> in = judged.stream()
                .filter(one -> Math.min(9, (int) (one.probability() * 10)) == number)
                .toList();
        double mean = in.stream().mapToDouble(Judged::probability).average().orElse(0);
        double right =
                in.stream().mapToInt(one -> one.right() ? 1 : 0).average().orElse(0);
        return new Tenth(number / 10.0, in.size(), mean, right);
    }

    private double f1(Taken of) {
        return 2.0 * of.right() / (of.pairs() + truth);
    }
}
