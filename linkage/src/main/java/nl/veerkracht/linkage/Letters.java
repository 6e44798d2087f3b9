package nl.veerkracht.linkage;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Brings written words to plain {@code a-z0-9}, whatever alphabet marks, case or signs they came with. */
final class Letters {

    /** Longer values are cut: no name needs more, and an attacker could make encoding slow with a megabyte. */
    private static final int LONGEST = 200;

    private static final int MOST_WORDS = 8;

    private Letters() {}

    static List<String> words(@Nullable String text) {
        List<String> words = new ArrayList<>(4);
        if (text == null) {
            return words;
        }
        StringBuilder word = new StringBuilder();
        String plain = plain(text);
        for (int i = 0; i < plain.length() && words.size() < MOST_WORDS; i++) {
            char c = plain.charAt(i);
            if (isPlain(c)) {
                word.append(c);
            } else if (c != '\'' && c != '’' && c != '`') {
                finish(word, words);
            }
        }
        finish(word, words);
        return words;
    }

    /** All words glued: for cities, streets and handles, where blanks come and go. */
    static String glued(@Nullable String text) {
        return String.join("", words(text));
    }

    static String digits(@Nullable String text) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; text != null && i < Math.min(text.length(), LONGEST); i++) {
            int digit = Character.digit(text.charAt(i), 10);
            if (digit >= 0) {
                digits.append((char) ('0' + digit));
            }
        }
        return digits.toString();
    }

    /** The same text, digits of any alphabet as {@code 0-9}. */
    static String openDigits(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            int digit = Character.digit(text.charAt(i), 10);
            out.append(digit < 0 ? text.charAt(i) : (char) ('0' + digit));
        }
        return out.toString();
    }

    private static void finish(StringBuilder word, List<String> words) {
        if (!word.isEmpty() && words.size() < MOST_WORDS) {
            words.add(word.toString());
        }
        word.setLength(0);
    }

    private static boolean isPlain(char c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
    }

    private static String plain(String text) {
        String cut = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        String lower = cut.toLowerCase(Locale.ROOT);
        if (lower.chars().allMatch(c -> c < 128)) {
            return lower;
        }
        StringBuilder out = new StringBuilder(lower.length() + 8);
        Normalizer.normalize(lower, Normalizer.Form.NFKD).chars().forEach(c -> append(out, (char) c));
        return out.toString();
    }

    private static void append(StringBuilder out, char c) {
        if (Character.getType(c) == Character.NON_SPACING_MARK) {
            return;
        }
        int at = SPECIAL.indexOf(c);
        if (at >= 0) {
            out.append(SPELLED[at]);
        } else {
            out.append(Scripts.latin(c));
        }
    }

    /** Letters that Unicode does not take apart. */
    private static final String SPECIAL = "łøıßæœđðþŀħŋ";

    private static final String[] SPELLED = {"l", "o", "i", "ss", "ae", "oe", "d", "d", "th", "l", "h", "n"};
}
