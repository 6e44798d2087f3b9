package nl.veerkracht.sharing;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * A ground on which something may be shared, as the guide explains it; read from {@code sharing.yaml}, in the reader's language.
 *
 * @param code kept with the share
 * @param asks what the ground asks, one sentence a line
 * @param warning when it does not fit
 */
public record Ground(
        String code, Map<String, String> label, Map<String, List<String>> asks, Map<String, String> warning) {

    public String label(Locale language) {
        return in(label, language);
    }

    public List<String> asks(Locale language) {
        return Objects.requireNonNull(asks.get(language.getLanguage()));
    }

    public String warning(Locale language) {
        return in(warning, language);
    }

    private static String in(Map<String, String> words, Locale language) {
        return Objects.requireNonNull(words.get(language.getLanguage()));
    }
}
