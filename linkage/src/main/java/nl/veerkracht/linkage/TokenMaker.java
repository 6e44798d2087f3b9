package nl.veerkracht.linkage;

import java.util.List;
import java.util.stream.IntStream;

/** Makes the coded words of one record. Not for use by several threads. */
final class TokenMaker {

    private static final int[] NO_INTS = {};
    private static final long[] NO_BITS = {};

    /** Slips of very long words are left out: they are handles and free text, where the first letters do. */
    private static final int MOST_SLIPS = 24;

    private final Hash hash;
    private final Grams grams;
    private final boolean plain;
    private final KnownWords known;

    TokenMaker(Hash hash, Grams grams, boolean plain, KnownWords known) {
        this.hash = hash;
        this.grams = grams;
        this.plain = plain;
        this.known = known;
    }

    /** A given name or part of a surname: both under one purpose, since people swap them. */
    Token name(String word, int rarity, boolean alternative, boolean given) {
        String purpose = alternative ? "other reading" : given ? "name with nicknames" : "name";
        return known.token(purpose, word, rarity, () -> coded(word, rarity, alternative, given));
    }

    private Token coded(String word, int rarity, boolean alternative, boolean given) {
        String folded = Sounds.folded(word);
        return new Token(
                alternative,
                Math.min(folded.length(), Token.LONGEST),
                rarity,
                hash.hash("name", word),
                hash.hash("heard", folded),
                plain ? NO_BITS : grams.of(folded),
                plain ? NO_INTS : slips("name", word, folded),
                given ? groups(word) : NO_INTS,
                affixes(folded),
                hash.shortHash("initial", folded.substring(0, 1)),
                plain ? folded : null,
                plain ? word : null);
    }

    /** A word that is compared with its own kind only: city, street, school, other text. */
    Token text(String purpose, String word, int rarity) {
        return known.token(purpose, word, rarity, () -> coded(purpose, word, rarity));
    }

    private Token coded(String purpose, String word, int rarity) {
        String folded = Sounds.folded(word);
        return new Token(
                false,
                Math.min(folded.length(), Token.LONGEST),
                rarity,
                hash.hash(purpose, word),
                hash.hash(purpose + " heard", folded),
                plain ? NO_BITS : grams.of(folded),
                plain ? NO_INTS : slips(purpose, word, folded),
                NO_INTS,
                NO_INTS,
                0,
                plain ? folded : null,
                plain ? word : null);
    }

    /** A number that many share, such as that of a house. */
    Token sharedCode(String purpose, String code, int rarity) {
        return known.token(purpose, code, rarity, () -> code(purpose, code, rarity));
    }

    /** A number or handle, which has no sound. */
    Token code(String purpose, String code, int rarity) {
        long exact = hash.hash(purpose, code);
        return new Token(
                false,
                Math.min(code.length(), Token.LONGEST),
                rarity,
                exact,
                exact,
                NO_BITS,
                plain ? NO_INTS : slips(purpose, code, code),
                NO_INTS,
                NO_INTS,
                0,
                plain ? code : null,
                null);
    }

    private int[] slips(String purpose, String word, String folded) {
        IntStream heard = slips(purpose + " slip", folded);
        return (word.equals(folded) ? heard : IntStream.concat(heard, slips(purpose + " written slip", word)))
                .toArray();
    }

    private IntStream slips(String purpose, String word) {
        int count = Math.min(word.length(), MOST_SLIPS);
        IntStream without = IntStream.range(0, count)
                .map(i -> hash.shortHash(purpose, word.substring(0, i) + word.substring(i + 1)));
        return IntStream.concat(IntStream.of(hash.shortHash(purpose, word)), without);
    }

    private int[] groups(String word) {
        List<Integer> groups = Nicknames.groups(word);
        return groups.stream()
                .mapToInt(group -> hash.shortHash("nickname", group.toString()))
                .toArray();
    }

    private int[] affixes(String word) {
        int length = word.length();
        return new int[] {
            length < 3 ? 0 : hash.shortHash("first", word.substring(0, 3)),
            length < 4 ? 0 : hash.shortHash("first", word.substring(0, 4)),
            length < 4 ? 0 : hash.shortHash("last", word.substring(length - 4)),
            length < 5 ? 0 : hash.shortHash("last", word.substring(length - 5))
        };
    }
}
