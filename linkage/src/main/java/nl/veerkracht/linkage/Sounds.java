package nl.veerkracht.linkage;

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

    static String folded(String word) {
        StringBuilder out = new StringBuilder(word.length());
        int at = 0;
        while (at < word.length()) {
            at = fold(word, at, out);
        }
        return out.toString();
    }

    private static int fold(String word, int at, StringBuilder out) {
        for (String rule : RULES) {
            int cut = rule.indexOf('=');
            if (word.regionMatches(at, rule, 0, cut)) {
                for (int i = cut + 1; i < rule.length(); i++) {
                    add(out, rule.charAt(i));
                }
                return at + cut;
            }
        }
        add(out, word.charAt(at));
        return at + 1;
    }

    private static void add(StringBuilder out, char c) {
        if (out.isEmpty() || out.charAt(out.length() - 1) != c) {
            out.append(c);
        }
    }

    /** At most four signs: the first letter (any vowel is {@code a}, a silent h is skipped), then consonants. */
    static String bones(String folded) {
        StringBuilder out = new StringBuilder(4);
        for (int i = 0; i < folded.length() && out.length() < 4; i++) {
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
