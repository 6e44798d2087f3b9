package nl.veerkracht.screening;

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

/** The words of the school toolkit in every language, read once from {@code screening/<language>.yaml}; {@code {emergency}} and the like are filled in. */
@Component
class Guide {

    private final Map<Locale, Map<Sheet, GuidePage>> byLanguage = new HashMap<>();
    private final Crisis crisis;

    Guide(Crisis crisis, Texts texts, LanguageFiles files) {
        this.crisis = crisis;
        texts.languages()
                .forEach(language -> files.one("screening/" + language.getLanguage() + ".yaml")
                        .ifPresent(file -> byLanguage.put(language, read(file))));
        Objects.requireNonNull(byLanguage.get(Texts.DUTCH));
    }

    /** Whether a language has the words of the toolkit. */
    boolean speaks(Locale language) {
        return byLanguage.containsKey(language);
    }

    /** In a language without a file of its own: in Dutch. */
    GuidePage of(Locale language, Sheet sheet) {
        Map<Sheet, GuidePage> own = byLanguage.get(language);
        Map<Sheet, GuidePage> all = own == null ? Objects.requireNonNull(byLanguage.get(Texts.DUTCH)) : own;
        return Objects.requireNonNull(all.get(sheet), sheet.code());
    }

    private Map<Sheet, GuidePage> read(Resource file) {
        Map<String, Map<String, Object>> read = YamlFile.read(file);
        Map<Sheet, GuidePage> pages = new EnumMap<>(Sheet.class);
        for (Sheet sheet : Sheet.values()) {
            pages.put(sheet, page(Objects.requireNonNull(read.get(sheet.code()), sheet.code())));
        }
        return pages;
    }

    private GuidePage page(Map<String, Object> read) {
        return new GuidePage(
                said(read, "title"),
                said(read, "lead"),
                (String) read.get("short"),
                list(read, "parts").stream().map(one -> part((Map<?, ?>) one)).toList(),
                strings(read, "easy"));
    }

    private GuidePage.Part part(Map<?, ?> read) {
        return new GuidePage.Part(said(read, "head"), strings(read, "text"), strings(read, "list"));
    }

    private static String said(Map<?, ?> read, String name) {
        return Objects.requireNonNull((String) read.get(name), name);
    }

    private static List<?> list(Map<?, ?> read, String name) {
        Object found = read.get(name);
        return found == null ? List.of() : (List<?>) found;
    }

    private List<String> strings(Map<?, ?> read, String name) {
        return list(read, name).stream().map(one -> filled((String) one)).toList();
    }

    private String filled(String text) {
        String filled = text;
        for (Crisis.Line line : crisis.lines()) {
            // A number is not cut in two at the end of a line.
            filled = filled.replace("{" + line.code() + "}", line.number().replace('-', '\u2011'));
        }
        return filled;
    }
}
