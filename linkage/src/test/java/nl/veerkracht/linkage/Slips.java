package nl.veerkracht.linkage;

import java.util.List;
import java.util.Random;

/** The errors people make in names and numbers, for made-up data. */
final class Slips {

    private static final List<String> ROWS = List.of("qwertyuiop", "asdfghjkl", "zxcvbnm");

    private static final String[][] HEARD = {
        {"oe", "u"},
        {"u", "oe"},
        {"ie", "i"},
        {"i", "ie"},
        {"ij", "y"},
        {"y", "ij"},
        {"z", "s"},
        {"s", "z"},
        {"c", "k"},
        {"k", "c"},
        {"v", "f"},
        {"f", "v"},
        {"j", "y"},
        {"ou", "oe"},
        {"sch", "sg"},
        {"ch", "g"},
        {"aa", "a"},
        {"oo", "o"},
        {"ee", "e"},
        {"w", "v"}
    };

    private final Random random;

    Slips(Random random) {
        this.random = random;
    }

    boolean chance(double share) {
        return random.nextDouble() < share;
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    String name(String name) {
        if (chance(0.12)) {
            return heard(name);
        }
        return chance(0.17) ? typed(name) : name;
    }

    private String heard(String name) {
        int start = random.nextInt(HEARD.length);
        for (int i = 0; i < HEARD.length; i++) {
            String[] rule = HEARD[(start + i) % HEARD.length];
            if (name.contains(rule[0])) {
                return name.replaceFirst(rule[0], rule[1]);
            }
        }
        return typed(name);
    }

    private String typed(String name) {
        int at = random.nextInt(name.length());
        String before = name.substring(0, at);
        String after = name.substring(at + 1);
        char c = name.charAt(at);
        return switch (random.nextInt(4)) {
            case 0 -> name.length() < 3 ? name : before + after;
            case 1 -> before + c + c + after;
            case 2 -> after.isEmpty() ? name : before + after.charAt(0) + c + after.substring(1);
            default -> before + neighbour(c) + after;
        };
    }

    private char neighbour(char c) {
        for (String row : ROWS) {
            int at = row.indexOf(c);
            if (at >= 0) {
                return row.charAt(at == 0 ? 1 : at - 1);
            }
        }
        return c;
    }

    String digit(String number) {
        int at = 2 + random.nextInt(number.length() - 2);
        char other = (char) ('0' + random.nextInt(10));
        return number.substring(0, at) + other + number.substring(at + 1);
    }
}
