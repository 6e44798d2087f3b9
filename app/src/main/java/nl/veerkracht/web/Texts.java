package nl.veerkracht.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * All texts of all rooms, read once from {@code messages/<room>_<language>.properties}. {@code {0}}, {@code {1}} … are
 * replaced by the arguments; nothing else in a text is special, so an apostrophe is just an apostrophe.
 */
@Component
public final class Texts {

    public static final Locale DUTCH = Locale.of("nl");
    public static final Locale ENGLISH = Locale.of("en");

    /** The languages of the screens, the first one is spoken to those who did not choose. */
    public static final List<Locale> LANGUAGES = List.of(DUTCH, ENGLISH);

    private final Map<Locale, Map<String, String>> byLanguage = new HashMap<>();
    private final boolean strict;

    /** @param strict whether a text that is missing is a fault, as in tests, or shows its key: half a word is better than no page for who needs help */
    Texts(@Value("${veerkracht.texts.strict:false}") boolean strict) {
        this.strict = strict;
        for (Locale language : LANGUAGES) {
            byLanguage.put(language, read(language));
        }
    }

    /**
     * The text in this language.
     *
     * @throws IllegalArgumentException in tests, when no room has a text under this key
     */
    public String text(Locale language, String key, Object... args) {
        String text = of(language).get(key);
        if (text == null && strict) {
            throw new IllegalArgumentException("No text for " + key);
        }
        return text == null ? key : filled(text, args);
    }

    /** Whether there is a text under this key. */
    public boolean has(String key) {
        return of(DUTCH).containsKey(key);
    }

    Map<String, String> of(Locale language) {
        return byLanguage.getOrDefault(language, Map.of());
    }

    private static String filled(String text, Object... args) {
        String filled = text;
        for (int i = 0; i < args.length; i++) {
            filled = filled.replace("{" + i + "}", String.valueOf(args[i]));
        }
        return filled;
    }

    private static Map<String, String> read(Locale language) {
        String pattern = "classpath*:/messages/*_" + language.getLanguage() + ".properties";
        try {
            Map<String, String> texts = new HashMap<>();
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                add(file, texts);
            }
            return Map.copyOf(texts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(Resource file, Map<String, String> texts) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        properties.forEach((key, text) -> texts.put((String) key, (String) text));
    }
}
