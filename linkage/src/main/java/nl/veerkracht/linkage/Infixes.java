package nl.veerkracht.linkage;

import java.util.List;
import java.util.Set;

/** Particles before a surname: Dutch, Arabic and a few others. People glue them on, drop them, or write them as a given name. */
final class Infixes {

    private static final Set<String> WORDS = Set.of(
            "van", "de", "den", "der", "het", "t", "ter", "ten", "te", "op", "in", "aan", "bij", "uit", "onder", "over",
            "s", "el", "al", "ait", "ben", "bin", "bou", "abou", "abu", "ould", "oulad", "da", "di", "dos", "du", "la",
            "le", "von", "zu", "af");

    /** What may be glued to a surname, longest first. */
    private static final List<String> GLUED = List.of(
            "vanden", "vander", "vanhet", "vant", "vande", "abou", "ait", "ben", "bou", "den", "der", "het", "ten",
            "ter", "van", "al", "de", "el");

    private Infixes() {}

    static boolean isInfix(String word) {
        return WORDS.contains(word);
    }

    /** How many words at the start are particles; at least one word always remains. */
    static int leading(List<String> words) {
        int count = 0;
        while (count < words.size() - 1 && isInfix(words.get(count))) {
            count++;
        }
        return count;
    }

    /** The surname without a particle that seems glued to it, or the surname itself. */
    static String unglued(String surname) {
        for (String infix : GLUED) {
            if (surname.startsWith(infix) && surname.length() >= infix.length() + 3) {
                return surname.substring(infix.length());
            }
        }
        return surname;
    }
}
