package nl.veerkracht.directory;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for; an empty text asks for nothing in particular.
 *
 * @param ask a code of {@link Asks}
 * @param place a town, a region, or a postcode
 * @param language an ISO 639-1 code
 */
record Wanted(String words, String ask, Ages ages, String place, String language, boolean openNow) {

    /** What is more than this is no search. */
    static final int LONGEST = 200;

    private static final int MOST_WORDS = 8;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** The words one by one, in small letters, without these and these sets of words; a letter alone is what an apostrophe left. */
    List<String> each(Set<String> fillers) {
        String all = " " + String.join(" ", BETWEEN_WORDS.split(words.toLowerCase(Locale.ROOT))) + " ";
        for (String filler : fillers) {
            if (filler.indexOf(' ') > 0) {
                all = all.replace(" " + filler + " ", " ");
            }
        }
        return Arrays.stream(all.split(" "))
                .filter(word -> word.length() > 1 && !fillers.contains(word))
                .distinct()
                .limit(MOST_WORDS)
                .toList();
    }

    boolean isAnything() {
        return !words.isBlank()
                || !ask.isEmpty()
                || !ages.equals(Ages.ALL)
                || !place.isBlank()
                || !language.isEmpty()
                || openNow;
    }

    /** Whether it asks for something that is neither words nor a place. */
    boolean isPrecise() {
        return !ask.isEmpty() || !ages.equals(Ages.ALL) || !language.isEmpty() || openNow;
    }

    static String kept(@Nullable String typed) {
        String text = typed == null ? "" : typed.strip();
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
