package nl.veerkracht.portal;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import nl.veerkracht.web.Crisis;
import nl.veerkracht.web.LanguageFiles;
import nl.veerkracht.web.Texts;
import nl.veerkracht.yaml.YamlFile;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * The words of all public pages in every language, read once from {@code portal/<language>.yaml}. Dutch has every page, or the house does not start.
 * {@code {emergency}} and the like are the numbers of {@code crisis.yaml}.
 */
@Component
class Wordings {

    private final Map<Locale, Map<String, Words>> byLanguage = new HashMap<>();
    private final Crisis crisis;

    Wordings(Crisis crisis, Texts texts, LanguageFiles files) {
        this.crisis = crisis;
        texts.languages()
                .forEach(language -> files.one("portal/" + language.getLanguage() + ".yaml")
                        .ifPresent(file -> byLanguage.put(language, read(file, language))));
        for (Place place : Place.values()) {
            Objects.requireNonNull(of(Texts.DUTCH, place));
        }
    }

    Words home(Locale language) {
        return of(language, "home");
    }

    Words of(Locale language, Place place) {
        return of(language, place.code());
    }

    /** Those of some pages, in this order. */
    Map<Place, Words> of(Locale language, List<Place> places) {
        Map<Place, Words> found = new EnumMap<>(Place.class);
        places.forEach(place -> found.put(place, of(language, place)));
        return found;
    }

    /** A page that a language does not have is shown in Dutch. */
    private Words of(Locale language, String code) {
        Words own = byLanguage.getOrDefault(language, Map.of()).get(code);
        return own == null ? dutch(code) : own;
    }

    private Words dutch(String code) {
        return Objects.requireNonNull(
                byLanguage.getOrDefault(Texts.DUTCH, Map.of()).get(code), code);
    }

    private Map<String, Words> read(Resource file, Locale language) {
        Map<String, Object> read = YamlFile.read(file);
        Map<String, Words> words = new HashMap<>();
        read.forEach((code, page) -> words.put(code, words((Map<?, ?>) page, language)));
        return Map.copyOf(words);
    }

    private Words words(Map<?, ?> page, Locale language) {
        return new Words(
                language,
                said(page, "title"),
                said(page, "lead"),
                (String) page.get("short"),
                list(page, "parts").stream().map(part -> part((Map<?, ?>) part)).toList(),
                strings(page, "easy"));
    }

    private Words.Part part(Map<?, ?> part) {
        return new Words.Part(said(part, "head"), strings(part, "text"), strings(part, "list"));
    }

    private static String said(Map<?, ?> map, String name) {
        return Objects.requireNonNull((String) map.get(name), name);
    }

    private static List<?> list(Map<?, ?> map, String name) {
        Object found = map.get(name);
        return found == null ? List.of() : (List<?>) found;
    }

    private List<String> strings(Map<?, ?> map, String name) {
        return list(map, name).stream()
                .map(String.class::cast)
                .map(this::filled)
                .toList();
    }

    private String filled(String text) {
        String filled = text;
        for (Crisis.Line line : crisis.lines()) {
            filled = filled.replace("{" + line.code() + "}", unbroken(line.number()));
        }
        return filled;
    }

    /** A number is not cut in two at the end of a line. */
    private static String unbroken(String number) {
        return number.replace('-', '\u2011');
    }
}
