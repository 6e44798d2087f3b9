package nl.veerkracht.portal;

import java.util.ArrayList;
import java.util.List;

/**
 * Words set as large as they fit into a space: at first on few lines, then on more, then smaller, and at last through the middle of a word.
 *
 * @param size height of the letters in pixels
 */
record Fitted(List<String> lines, double size) {

    /** From one line to the next, where the letters are one high. */
    static final double LEADING = 1.16;

    /** Words get smaller down to this part of their size before they take more lines than they should. */
    private static final double ENOUGH = 0.45;

    private static final double STEP = 0.97;
    private static final double LEAST = 4;

    /** The space words get: pixels wide and high, how large the letters may be, and on how many lines they look best. */
    record Space(double width, double height, double largest, int lines) {}

    Fitted {
        lines = List.copyOf(lines);
    }

    static Fitted of(Lettering letters, String words, Space space) {
        for (double size = space.largest(); size >= space.largest() * ENOUGH; size *= STEP) {
            List<String> lines = wrapped(letters, words, space.width() / size, false);
            if (lines.size() <= space.lines() && fits(letters, lines, size, space)) {
                return new Fitted(lines, size);
            }
        }
        for (double size = space.largest() * ENOUGH; size > LEAST; size *= STEP) {
            List<String> lines = wrapped(letters, words, space.width() / size, false);
            List<String> cut =
                    fits(letters, lines, size, space) ? lines : wrapped(letters, words, space.width() / size, true);
            if (fits(letters, cut, size, space)) {
                return new Fitted(cut, size);
            }
        }
        throw new IllegalArgumentException("Too long for a card: " + words);
    }

    double height() {
        return lines.size() * size * LEADING;
    }

    private static boolean fits(Lettering letters, List<String> lines, double size, Space space) {
        return lines.size() * size * LEADING <= space.height()
                && lines.stream().allMatch(line -> letters.width(line) * size <= space.width());
    }

    private static List<String> wrapped(Lettering letters, String words, double width, boolean through) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : words.strip().split("\\s+")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && letters.width(longer) > width) {
                lines.add(line);
                longer = word;
            }
            line = through ? cut(letters, longer, width, lines) : longer;
        }
        lines.add(line);
        return lines;
    }

    /** Puts the full lines of a word that is too wide on the list; the rest comes back. */
    private static String cut(Lettering letters, String word, double width, List<String> lines) {
        StringBuilder line = new StringBuilder();
        for (int letter : word.codePoints().toArray()) {
            String longer = line + Character.toString(letter);
            if (!line.isEmpty() && letters.width(longer) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.appendCodePoint(letter);
        }
        return line.toString();
    }
}
