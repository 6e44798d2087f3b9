package nl.veerkracht.bench;

import java.util.List;
import java.util.Locale;

/** What becomes of a name that is heard, typed or shortened. */
final class NameSlips {

    private static final String LETTERS = "abcdefghijklmnoprstuvwyz";

    /** What sounds alike, or is one letter of another script. */
    private static final List<String[]> ALIKE = List.of(
            new String[] {"oe", "ou"},
            new String[] {"ou", "u"},
            new String[] {"u", "oe"},
            new String[] {"ij", "y"},
            new String[] {"y", "i"},
            new String[] {"ie", "i"},
            new String[] {"i", "ie"},
            new String[] {"ch", "g"},
            new String[] {"kh", "ch"},
            new String[] {"c", "k"},
            new String[] {"k", "c"},
            new String[] {"z", "s"},
            new String[] {"s", "z"},
            new String[] {"v", "f"},
            new String[] {"f", "v"},
            new String[] {"w", "v"},
            new String[] {"sj", "sh"},
            new String[] {"dj", "j"},
            new String[] {"aa", "a"},
            new String[] {"ee", "e"},
            new String[] {"oo", "o"},
            new String[] {"nn", "n"},
            new String[] {"d", "dt"},
            new String[] {"e", "a"});

    private NameSlips() {}

    static String heard(Dice dice, String name) {
        String low = name.toLowerCase(Locale.ROOT);
        int start = dice.below(ALIKE.size());
        for (int i = 0; i < ALIKE.size(); i++) {
            String[] rule = ALIKE.get((start + i) % ALIKE.size());
            int at = low.indexOf(rule[0], 1);
            if (at > 0) {
                return name.substring(0, at) + rule[1] + name.substring(at + rule[0].length());
            }
        }
        return typed(dice, name);
    }

    /** A letter lost, doubled, another, or two turned round. */
    static String typed(Dice dice, String name) {
        if (name.length() < 3) {
            return name;
        }
        int at = dice.below(name.length() - 1);
        String before = name.substring(0, at);
        char letter = name.charAt(at);
        String after = name.substring(at + 1);
        return switch (dice.below(4)) {
            case 0 -> before + after;
            case 1 -> before + letter + letter + after;
            case 2 -> before + LETTERS.charAt(dice.below(LETTERS.length())) + after;
            default -> before + after.charAt(0) + letter + after.substring(1);
        };
    }

    /** As friends call somebody: the beginning of the name. */
    static String shortened(Dice dice, String name) {
        return name.length() < 5 ? name : name.substring(0, dice.between(2, 4));
    }
}
