package nl.veerkracht.questionnaire;

import java.util.HashMap;
import java.util.Set;

/** Reads a text: Dutch and English always, other languages by their two letters. */
final class TextReader {

    private static final Set<String> ALWAYS = Set.of(Text.DUTCH, Text.ENGLISH);

    private TextReader() {}

    static Text text(Piece piece) {
        var byLanguage = new HashMap<String, String>();
        piece.entries().forEach((language, text) -> {
            if (!language.matches("[a-z]{2}")) {
                throw text.fault("should be a language of two letters, such as nl");
            }
            byLanguage.put(language, text.text());
        });
        for (var language : ALWAYS) {
            if (!byLanguage.containsKey(language)) {
                throw piece.fault("has no text in '" + language + "'");
            }
        }
        return new Text(byLanguage);
    }
}
