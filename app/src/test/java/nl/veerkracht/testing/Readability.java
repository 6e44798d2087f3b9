package nl.veerkracht.testing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * How easily Dutch reads: the reading ease of Flesch as Douma fitted it to Dutch (W.H. Douma, <i>De leesbaarheid van landbouwbladen</i>, Wageningen 1960),
 * 206.84 minus 0.77 times the syllables of a hundred words minus 0.93 times the words of a sentence. Sixty to seventy is ordinary, above eighty easy; it is
 * made for running text, so that a single word tells nothing.
 *
 * @param longest words of the longest sentence
 */
public record Readability(int words, int sentences, int syllables, int longest) {

    /** What is written between two of these is a sentence; a colon and a semicolon let a reader breathe as well. */
    private static final Pattern SENTENCE_ENDS = Pattern.compile("[.?!:;]+(?=[\\s”\")]|$)");

    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{N}'’-]*");

    /** Letters that sound together are one syllable; a diaeresis begins a new one. */
    private static final Pattern SYLLABLE =
            Pattern.compile("ëi|aai|ooi|oei|eeu|ieu|ie|oe|eu|ui|ei|ij|ou|au|aa|ee|oo|uu|[aeiouyáéíóúàèëïöüâêîôûä]");

    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d\\}");

    /** Texts that each begin and end on their own. What is filled in later counts as one short word. */
    public static Readability of(List<String> texts) {
        List<Integer> lengths = texts.stream()
                .flatMap(text -> Arrays.stream(SENTENCE_ENDS.split(filled(text))))
                .map(sentence -> words(sentence).size())
                .filter(length -> length > 0)
                .toList();
        List<String> words =
                texts.stream().flatMap(text -> words(filled(text)).stream()).toList();
        return new Readability(
                words.size(),
                lengths.size(),
                words.stream().mapToInt(Readability::syllables).sum(),
                lengths.stream().mapToInt(Integer::intValue).max().orElse(0));
    }

    /** One text. */
    public static Readability of(String text) {
        return of(List.of(text));
    }

    private static String filled(String text) {
        return ARGUMENT.matcher(text).replaceAll("iets");
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }

    static int syllables(String word) {
        return Math.max(1, (int)
                SYLLABLE.matcher(word.toLowerCase(Locale.ROOT)).results().count());
    }

    /** The index of Flesch and Douma; higher is easier. */
    public double index() {
        return 206.84 - 77.0 * syllables / words - 0.93 * perSentence();
    }

    public double perSentence() {
        return (double) words / sentences;
    }

    /** Whether there is running text to judge. */
    public boolean hasText() {
        return words > 0;
    }
}
