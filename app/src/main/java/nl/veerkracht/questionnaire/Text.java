package nl.veerkracht.questionnaire;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** A text in every language of an instrument, Dutch and English at least. Plain words, never markup. */
public record Text(Map<String, String> byLanguage) {

    static final String DUTCH = "nl";
    static final String ENGLISH = "en";

    public Text {
        byLanguage = Map.copyOf(byLanguage);
    }

    static Text of(String dutch, String english) {
        return new Text(Map.of(DUTCH, dutch, ENGLISH, english));
    }

    /** The text in this language, in Dutch where the instrument has not got it. */
    public String in(Locale locale) {
        return Objects.requireNonNull(byLanguage.getOrDefault(locale.getLanguage(), byLanguage.get(DUTCH)));
    }

    /** This text with each {@code {name}} replaced by the text of that name. */
    Text filled(Map<String, Text> parts) {
        var filled = new HashMap<String, String>();
        byLanguage.forEach((language, text) -> filled.put(language, fill(text, Locale.of(language), parts)));
        return new Text(filled);
    }

    private static String fill(String text, Locale locale, Map<String, Text> parts) {
        var result = text;
        for (var part : parts.entrySet()) {
            result = result.replace("{" + part.getKey() + "}", part.getValue().in(locale));
        }
        return result;
    }
}
