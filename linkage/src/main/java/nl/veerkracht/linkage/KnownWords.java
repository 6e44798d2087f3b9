package nl.veerkracht.linkage;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Coded words that have been met before. In a register the same names and places come back endlessly: coding each once saves most of the time and
 * the memory of a large file. Thread-safe.
 */
final class KnownWords {

    /** Nothing is remembered. */
    static final KnownWords NONE = new KnownWords(0);

    /** Rare words beyond this many are coded each time: they would fill memory and hardly come back. */
    private static final int MOST = 400_000;

    private final Map<Word, Token> tokens = new ConcurrentHashMap<>();
    private final int most;

    private record Word(String purpose, String text, int rarity) {}

    private KnownWords(int most) {
        this.most = most;
    }

    static KnownWords empty() {
        return new KnownWords(MOST);
    }

    Token token(String purpose, String text, int rarity, Supplier<Token> made) {
        if (most == 0) {
            return made.get();
        }
        Word word = new Word(purpose, text, rarity);
        Token known = tokens.get(word);
        if (known != null) {
            return known;
        }
        Token token = made.get();
        if (tokens.size() < most) {
            tokens.put(word, token);
        }
        return token;
    }
}
