package nl.veerkracht.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * All texts of all rooms, read once from {@code messages/<room>_<language>.properties}. {@code {0}}, {@code {1}} … are
 * replaced by the arguments; nothing else in a text is special, so an apostrophe is just an apostrophe.
 *
 * <p>A language exists when it has a file for the room {@code web}. A room it has not all texts of is shown in Dutch.
 */
@Component
public final class Texts {

    public static final Locale DUTCH = Locale.of("nl");
    public static final Locale ENGLISH = Locale.of("en");

    private static final List<Locale> FIRST = List.of(DUTCH, ENGLISH);

    private final List<Locale> languages;
    private final Map<Locale, Map<String, String>> byLanguage = new HashMap<>();

    /** The rooms whose texts a language does not have, or not all of them. */
    private final Map<Locale, Set<String>> silent = new HashMap<>();

    private final boolean strict;

    /** @param strict whether a text that is missing is a fault, as in tests, or shows its key: half a word is better than no page for who needs help */
    @Autowired
    Texts(@Value("${veerkracht.texts.strict:false}") boolean strict, LanguageFiles files) {
        this.strict = strict;
        this.languages = found(files);
        for (Locale language : languages) {
            byLanguage.put(language, read(files.all("messages/*_" + language.getLanguage() + ".properties")));
            silent.put(language, missing(language));
        }
    }

    /** Those of the program alone. */
    Texts(boolean strict) {
        this(strict, new LanguageFiles(""));
    }

    /** The languages there are, the first one is spoken to those who did not choose. Not every room speaks all of them. */
    public List<Locale> languages() {
        return languages;
    }

    /** The languages that every room speaks: those who work here need all of it. */
    List<Locale> everywhere() {
        return languages.stream()
                .filter(language -> Objects.requireNonNull(silent.get(language)).isEmpty())
                .toList();
    }

    /** Whether this language has everything a room says. */
    public boolean speaks(Locale language, String room) {
        return !silent.getOrDefault(language, Set.of()).contains(room);
    }

    private Set<String> missing(Locale language) {
        return of(DUTCH).keySet().stream()
                .filter(key -> !FIRST.contains(language) && !of(language).containsKey(key))
                .map(key -> key.substring(0, key.indexOf('.')))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a language is written from right to left: its own first letter says so, which no list could for a language to come. */
    public boolean fromRight(Locale language) {
        return text(language, "web.skip")
                .codePoints()
                .mapToObj(Character::getDirectionality)
                .filter(way -> way == Character.DIRECTIONALITY_LEFT_TO_RIGHT || right(way))
                .findFirst()
                .filter(Texts::right)
                .isPresent();
    }

    private static boolean right(byte way) {
        return way == Character.DIRECTIONALITY_RIGHT_TO_LEFT || way == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    /**
     * The text in this language.
     *
     * @throws IllegalArgumentException in tests, when no room has a text under this key
     */
    public String text(Locale language, String key, Object... args) {
        String text = of(language).get(key);
        if (text == null && !FIRST.contains(language)) {
            text = of(DUTCH).get(key);
        }
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

    private static List<Locale> found(LanguageFiles files) {
        return files.all("messages/web_*.properties").stream()
                .map(file -> Objects.requireNonNull(file.getFilename()).replaceAll("web_|\\.properties", ""))
                .map(Locale::of)
                .distinct()
                .sorted(Comparator.<Locale>comparingInt(
                                language -> FIRST.contains(language) ? FIRST.indexOf(language) : 2)
                        .thenComparing(Locale::getLanguage))
                .toList();
    }

    private static Map<String, String> read(List<Resource> files) {
        Map<String, String> texts = new HashMap<>();
        files.forEach(file -> add(file, texts));
        return Map.copyOf(texts);
    }

    private static void add(Resource file, Map<String, String> texts) {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        properties.forEach((key, text) -> texts.put((String) key, (String) text));
    }
}
