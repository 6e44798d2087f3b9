package nl.veerkracht.linkage;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * Fellegi–Sunter linkage with graded agreement, value-based weights and damped dependence between fields. The shipped
 * probabilities are set from general knowledge of how people misspell and mishear; {@link Linker} can learn them from files. Unmodifiable, thread-safe; a comparison takes about a microsecond.
 */
public final class Model implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final double DEFAULT_PRIOR = 1.0 / 5000;

    /** However few records there are, a shared first name and city are no proof. */
    private static final double HIGHEST_PRIOR = 1.0 / 500;

    private static final double LOWEST_PRIOR = 1e-8;

    /** From so few records little can be learned but how common names are. */
    private static final int FEWEST_RECORDS = 50;

    /** However alike the records of a sample, nobody is presumed to come back more often than this in an index, in the mean. */
    private static final double MOST_OTHERS = 10;

    private final double prior;
    private final Weights weights;
    private final Frequencies frequencies;
    private final Calibration calibration;
    private final Comparer comparer;

    Model(double prior, Weights weights, Frequencies frequencies) {
        this(prior, weights, frequencies, Calibration.NONE);
    }

    private Model(double prior, Weights weights, Frequencies frequencies, Calibration calibration) {
        this.prior = prior;
        this.weights = weights;
        this.frequencies = frequencies;
        this.calibration = calibration;
        this.comparer = new Comparer(weights, frequencies);
    }

    /** The shipped model for a small index; see {@link #forIndexOf}. */
    public static Model shipped() {
        return new Model(DEFAULT_PRIOR, Weights.SHIPPED, Frequencies.SHIPPED);
    }

    /** The same model with another chance, before anything is compared, that two records are about one person: above 0, below 1. */
    public Model withPrior(double chance) {
        if (!(chance > 0 && chance < 1)) {
            throw new IllegalArgumentException("A prior lies between 0 and 1, not " + chance);
        }
        return new Model(chance, weights, frequencies, calibration);
    }

    /**
     * The same model for an index of about so many records, in which a person comes back a few times: two random records of a
     * large index are less likely the same person than two of a small one. The order of magnitude is enough.
     */
    public Model forIndexOf(long records) {
        return withPrior(Math.clamp(3.0 / Math.max(records, 1), LOWEST_PRIOR, HIGHEST_PRIOR));
    }

    /**
     * The same model with shares of names and places as they are among these records, the shipped table counting for a hundred
     * more. In a small town or a close community a name is far less rare than in the country, so do this for every index of a
     * few hundred records or more, again when it has grown by a fifth; a random sample of 20,000 is enough. From then on it compares
     * encodings of that key and mode only.
     *
     * @throws EncodingRefused if these were made with different keys or modes
     */
    public Model withSharesFrom(Collection<Encoded> records) {
        return new Model(prior, weights, new CountedFrequencies(Census.of(records)), calibration);
    }

    /**
     * A model learned from records of an index, without knowing any true pair: how common names and places are, what errors are made, how rare
     * households are, and how likely two records are about one person. The same that {@link Linker} learns from one file. Do so for every index of a hundred
     * records or more, again when it has grown by a fifth. From then on it compares encodings of that key and mode only.
     *
     * @param sample records chosen at random, each apart from the others, or all there are; 20,000 are enough and take about a second. Of fewer than fifty
     *     only the shares are learned
     * @param records how many there are in the index
     * @throws EncodingRefused if these were made with different keys or modes
     * @throws IllegalArgumentException if these were read back: without their blocking keys nothing could be learned, and all would look like strangers
     */
    public static Model learnedOn(Collection<Encoded> sample, long records) {
        if (!sample.isEmpty() && sample.stream().allMatch(record -> record.blockCount() == 0)) {
            throw new IllegalArgumentException("Encodings that were read back have no blocking keys to learn by");
        }
        Model usual = shipped().forIndexOf(records);
        if (sample.size() < FEWEST_RECORDS) {
            return usual.withSharesFrom(sample);
        }
        try (InMemory engine = new InMemory()) {
            engine.take(Side.LEFT, Portion.starting(0, List.copyOf(sample)));
            Model learned = new Batch(engine, sample.size(), sample.size(), Side.LEFT).learn();
            double most = Math.min(HIGHEST_PRIOR, MOST_OTHERS / records);
            return learned.withPrior(Math.clamp(learned.prior, Math.min(LOWEST_PRIOR, most), most));
        }
    }

    /**
     * The same model, its probabilities as sure as these decisions of people show them to be. Of two pairs the likelier one stays the
     * likelier, and bits and reasons stay as they are. Some hundred decisions are needed, thirty or more of them of the rarer kind: with fewer
     * of it the result stays nearer to no change, and nothing changes if all were confirmed or all rejected. Only pairs that were proposed need to have been decided on, but give all that
     * were, not those of one kind; below the threshold for proposing the result is a guess. The order does not matter, decisions
     * may contradict each other, and one in twenty may be a mistake.
     *
     * <p>First give the model the prior and the shares it will have: what is learned is how far they are off. An index that grows later may be
     * told by {@link #forIndexOf}. What was learned before is replaced, so always give all decisions.
     *
     * <p>The method is recalibration of log odds (Cox 1958, Platt 1999), held near the model without it, with a share of mistakes presumed
     * (Copas 1988).
     *
     * @throws EncodingRefused if two encodings of one decision were made with different keys or modes
     */
    public Model learnedFrom(Collection<Decision> decisions) {
        return calibrated(Decided.of(decisions, this).calibration());
    }

    /**
     * The same model with what the other one learned from decisions, in place of what this one did: for the same index when its shares were counted
     * anew, or under its next key.
     */
    public Model learnedAs(Model other) {
        return calibrated(other.calibration);
    }

    /** @throws EncodingRefused if the two were made with different keys or modes, or with another than the shares were counted under */
    public Score compare(Encoded a, Encoded b) {
        Comparison comparison = comparison(a, b);
        double total = bits(comparison);
        return new Score(probability(total), total, reasons(comparison));
    }

    /** The probability alone, for going through many. */
    public double probability(Encoded a, Encoded b) {
        return probability(bits(comparison(a, b)));
    }

    Comparison comparison(Encoded a, Encoded b) {
        if (a.keyId != b.keyId || a.plain != b.plain) {
            throw OneKey.refused();
        }
        if (!frequencies.serves(a)) {
            throw new EncodingRefused("The shares of this model were counted under another linkage key");
        }
        return comparer.compare(a, b);
    }

    Weights weights() {
        return weights;
    }

    Calibration calibration() {
        return calibration;
    }

    double prior() {
        return prior;
    }

    Model calibrated(Calibration line) {
        return new Model(prior, weights, frequencies, line);
    }

    /** Bits of evidence of all fields together, prior not included. */
    double bits(Comparison comparison) {
        return Evidence.total(comparison, weights);
    }

    /** Natural log odds, prior included, before calibration. */
    double logOdds(double bits) {
        return Math.log(prior / (1 - prior)) + bits * Math.log(2);
    }

    double probability(double bits) {
        return calibration.probability(logOdds(bits));
    }

    private List<Reason> reasons(Comparison comparison) {
        List<Reason> reasons = new ArrayList<>(comparison.size);
        for (int i = 0; i < comparison.size; i++) {
            Level level = comparison.levels[i];
            if (level == Level.ORDER_SAME) {
                continue;
            }
            double weight = weights.weight(level, comparison.rare[i], comparison.common[i]);
            reasons.add(new Reason(level.aspect.field, level.agreement, weight, comparison.common[i]));
        }
        reasons.sort(Comparator.comparingDouble((Reason reason) -> -Math.abs(reason.weight())));
        return reasons;
    }
}
