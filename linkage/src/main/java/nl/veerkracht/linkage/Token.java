package nl.veerkracht.linkage;

import org.jspecify.annotations.Nullable;

/**
 * One word of a record in coded form. All numbers are keyed hashes.
 *
 * @param alternative whether this is another reading of a surname that stands beside it (particle glued on or taken off)
 * @param length letters in the folded form, at most 15
 * @param rarity −log2 of the general share of the value, in whole bits
 * @param exact the word as written, without marks and case
 * @param folded the word as heard
 * @param grams keyed Bloom filter over the padded bigrams of the folded word; empty when the field does not need it
 * @param slips the folded word and all words with one letter less, and the same of the word as written where that differs: two words one slip apart share one
 * @param groups nickname groups
 * @param affixes first three and four, last four and five letters; 0 where the word is shorter
 * @param initial first letter of the folded word
 * @param text the folded word itself, in plain mode only; never written out
 * @param spelled the word as written, in plain mode only
 */
record Token(
        boolean alternative,
        int length,
        int rarity,
        long exact,
        long folded,
        long[] grams,
        int[] slips,
        int[] groups,
        int[] affixes,
        int initial,
        @Nullable String text,
        @Nullable String spelled) {

    static final int LONGEST = 15;

    @Override
    public String toString() {
        return "Token[redacted]";
    }
}
