package nl.veerkracht.linkage;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How a name sounds to a Dutch ear, in two strengths. {@link #folded} makes spellings equal that are heard as the same
 * ("Yıldız" and "Ijildiz", "Wojcik" and "Woicik", "Soukaina" and "Soekaina", "Zandmeijer" and "Sandmeyer"); {@link #bones} keeps the consonants
 * only and serves to find candidates, never to judge them.
 */
final class Sounds {

    /** Replaced left to right, longest first at each place. */
    private static final String[] RULES = {
        "sch=sg", "eij=i", "eei=i", "tsj=s", "tch=s", "dsj=i", "aij=ai", "ei=i", "ey=i", "ij=i", "ie=i", "ee=e", "oe=u",
        "ou=u", "oo=o", "aa=a", "uu=u", "kh=g", "gh=g", "ch=g", "sh=s", "ph=f", "th=t", "dt=t", "dj=i", "dh=d", "ck=k",
        "cz=s", "sz=s", "rz=s", "qu=kw", "q=k", "x=ks", "z=s", "v=f", "y=i", "j=i", "ce=se", "ci=si", "c=k"
    };

    private Sounds() {}

    /** The rules that begin with each letter. */
    private static final String[][] BY_FIRST = byFirst();

    private static String[][] byFirst() {
        return IntStream.range(0, 128)
                .mapToObj(c ->
                        Arrays.stream(RULES).filter(rule -> rule.charAt(0) == c).toArray(String[]::new))
                .toArray(String[][]::new);
    }

    static String folded(String word) {
        char[] out = new char[2 * word.length()];
        int size = 0;
        for (int at = 0; at < word.length(); ) {
            String rule = rule(word, at);
            int cut = rule == null ? 1 : rule.indexOf('=');
            String heard = rule == null ? word : rule;
            for (int i = rule == null ? at : cut + 1; i < (rule == null ? at + 1 : rule.length()); i++) {
                if (size == 0 || out[size - 1] != heard.charAt(i)) {
                    out[size++] = heard.charAt(i);
                }
            }
            at += cut;
        }
        return new String(out, 0, size);
    }

    private static @Nullable String rule(String word, int at) {
        char first = word.charAt(at);
        if (first < BY_FIRST.length) {
            for (String rule : BY_FIRST[first]) {
                if (word.regionMatches(at, rule, 0, rule.indexOf('='))) {
                    return rule;
                }
            }
        }
        return null;
    }

    private static void add(StringBuilder out, char c) {
        if (out.isEmpty() || out.charAt(out.length() - 1) != c) {
            out.append(c);
        }
    }

    /** At most four signs: the first letter (any vowel is {@code a}, a silent h is skipped), then consonants. */
    static String bones(String folded) {
        return bones(folded, 4);
    }

    /** All of its {@link #bones}: fewer names have the same. */
    static String allBones(String folded) {
        return bones(folded, Integer.MAX_VALUE);
    }

    private static String bones(String folded, int most) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < folded.length() && out.length() < most; i++) {
            char c = bone(folded.charAt(i));
            if (c == 'a' ? i == 0 : c != 'h') {
                add(out, c);
            }
        }
        return out.isEmpty() ? "a" : out.toString();
    }

    private static char bone(char c) {
        return switch (c) {
            case 'a', 'e', 'i', 'o', 'u' -> 'a';
            case 'b', 'p' -> 'p';
            case 'd', 't' -> 't';
            case 'f', 'w' -> 'f';
            case 'm', 'n' -> 'n';
            default -> c;
        };
    }
}
