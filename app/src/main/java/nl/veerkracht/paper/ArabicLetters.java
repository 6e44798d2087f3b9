package nl.veerkracht.paper;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Letters of the Arabic script in the shape that goes with their neighbours, for typefaces that are set letter by letter. Which shapes there are is read from
 * the names and decompositions of Unicode's presentation forms, as the JDK knows them; how letters join is section 9.2 of the Unicode standard.
 */
final class ArabicLetters {

    private static final int LAM = 0x644;
    private static final int TATWEEL = 0x640;
    private static final Shapes NOTHING = new Shapes(0, 0, 0, 0);
    private static final Map<Integer, Shapes> LETTERS = new HashMap<>();
    private static final Map<Integer, Shapes> AFTER_LAM = new HashMap<>();

    /** The shapes of one letter; 0 where there is none. */
    private record Shapes(int isolated, int end, int begin, int middle) {

        private static Shapes of(String name, int shape) {
            return new Shapes(
                    name.endsWith(" ISOLATED FORM") ? shape : 0,
                    name.endsWith(" FINAL FORM") ? shape : 0,
                    name.endsWith(" INITIAL FORM") ? shape : 0,
                    name.endsWith(" MEDIAL FORM") ? shape : 0);
        }

        private Shapes and(Shapes other) {
            return new Shapes(
                    Math.max(isolated, other.isolated),
                    Math.max(end, other.end),
                    Math.max(begin, other.begin),
                    Math.max(middle, other.middle));
        }

        private int joined(boolean before, boolean after) {
            if (before) {
                return after ? middle : end;
            }
            return after ? begin : isolated;
        }
    }

    static {
        for (int shape = 0xFB50; shape <= 0xFEFC; shape++) {
            String name = Objects.requireNonNullElse(Character.getName(shape), "");
            String letters = Normalizer.normalize(Character.toString(shape), Normalizer.Form.NFKC);
            if (letters.length() == 1 && name.startsWith("ARABIC LETTER")) {
                LETTERS.merge((int) letters.charAt(0), Shapes.of(name, shape), Shapes::and);
            } else if (letters.length() == 2 && name.startsWith("ARABIC LIGATURE LAM WITH ALEF")) {
                AFTER_LAM.merge((int) letters.charAt(1), Shapes.of(name, shape), Shapes::and);
            }
        }
        LETTERS.put(TATWEEL, new Shapes(TATWEEL, TATWEEL, TATWEEL, TATWEEL));
    }

    private ArabicLetters() {}

    /** The same text, each letter in its shape; text without such letters is left as it is. */
    static String shaped(String text) {
        int[] letters = text.codePoints().toArray();
        StringBuilder shaped = new StringBuilder(text.length());
        boolean joining = false;
        for (int i = 0; i < letters.length; i++) {
            if (sits(letters[i])) {
                shaped.appendCodePoint(letters[i]);
                continue;
            }
            int next = next(letters, i);
            Shapes ligature = letters[i] == LAM && next == i + 1 ? AFTER_LAM.get(letters[next]) : null;
            if (ligature != null) {
                shaped.appendCodePoint(ligature.joined(joining, false));
                joining = false;
                i = next;
            } else {
                Shapes own = LETTERS.getOrDefault(letters[i], NOTHING);
                boolean before = joining && own.end() > 0;
                boolean after = own.begin() > 0
                        && next < letters.length
                        && LETTERS.getOrDefault(letters[next], NOTHING).end() > 0;
                int shape = own.joined(before, after);
                shaped.appendCodePoint(shape > 0 ? shape : letters[i]);
                joining = own.begin() > 0;
            }
        }
        return shaped.toString();
    }

    /** The letters again, whatever shape they have. */
    static String plain(String shaped) {
        return Normalizer.normalize(shaped, Normalizer.Form.NFKC);
    }

    private static int next(int[] letters, int from) {
        int next = from + 1;
        while (next < letters.length && sits(letters[next])) {
            next++;
        }
        return next;
    }

    /** A mark that sits on a letter and parts nothing. */
    private static boolean sits(int letter) {
        return Character.getType(letter) == Character.NON_SPACING_MARK;
    }
}
