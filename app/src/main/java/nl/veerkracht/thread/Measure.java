package nl.veerkracht.thread;

import nl.veerkracht.linkage.Encoded;
import nl.veerkracht.linkage.Model;
import nl.veerkracht.linkage.Score;
import org.jspecify.annotations.Nullable;

/**
 * Which pairs are put before people, and as how probable.
 *
 * @param fields what the fields alone say
 * @param learned the same, as sure as decisions showed it to be
 * @param threshold the probability from which a pair is put before people
 */
record Measure(Model fields, Model learned, double threshold) {

    /** What the fields call as good as sure is always asked: or too many rejections would end all questions, and with them what could show that they were wrong. */
    static final double SURE = 0.95;

    /** What the fields call improbable is never asked: far below what was decided on, what was learned is a guess. */
    static final double IMPROBABLE = 0.1;

    /** Null when it is not to be put before people. */
    @Nullable
    Score score(Encoded one, Encoded other) {
        double told = fields.probability(one, other);
        if (told < Math.min(IMPROBABLE, threshold)) {
            return null;
        }
        Score score = learned.compare(one, other);
        return score.probability() >= threshold || told >= Math.max(SURE, threshold) ? score : null;
    }
}
