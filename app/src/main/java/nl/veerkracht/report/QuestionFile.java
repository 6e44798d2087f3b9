package nl.veerkracht.report;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import nl.veerkracht.signal.LifeArea;
import nl.veerkracht.web.LanguageFiles;
import nl.veerkracht.web.Texts;
import nl.veerkracht.yaml.YamlFile;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** The questions of all kinds of senders, read once from {@code report/<language>.yaml}. A file that lacks one is refused at start. */
@Component
class QuestionFile {

    private final Map<Locale, Map<Stands, Questions>> byLanguage = new HashMap<>();

    QuestionFile(Texts texts, LanguageFiles files) {
        texts.languages()
                .forEach(language -> files.one("report/" + language.getLanguage() + ".yaml")
                        .ifPresent(file -> byLanguage.put(language, read(file))));
        Objects.requireNonNull(byLanguage.get(Texts.DUTCH));
    }

    Questions of(Locale language, Stands stands) {
        return Objects.requireNonNull(all(language).get(stands), stands.code());
    }

    /** In a language without a file of its own: in Dutch. */
    Map<Stands, Questions> all(Locale language) {
        Map<Stands, Questions> own = byLanguage.get(language);
        return own == null ? Objects.requireNonNull(byLanguage.get(Texts.DUTCH)) : own;
    }

    private static Map<Stands, Questions> read(Resource file) {
        Map<String, Map<String, Object>> read = YamlFile.read(file);
        Map<Stands, Questions> found = new EnumMap<>(Stands.class);
        for (Stands stands : Stands.values()) {
            found.put(stands, questions(Objects.requireNonNull(read.get(stands.code()), stands.code())));
        }
        return found;
    }

    private static Questions questions(Map<String, Object> read) {
        return new Questions(
                said(read, "title"),
                said(read, "short"),
                said(read, "lead"),
                LifeArea.ofCode(said(read, "area")),
                ((List<?>) Objects.requireNonNull(read.get("seen"), "seen"))
                        .stream().map(one -> example((Map<?, ?>) one)).toList(),
                question(read, "fact"),
                question(read, "think"),
                question(read, "about"),
                question(read, "where"));
    }

    private static Questions.Example example(Map<?, ?> one) {
        return new Questions.Example(LifeArea.ofCode(said(one, "area")), said(one, "code"), said(one, "text"));
    }

    private static Questions.Question question(Map<?, ?> read, String name) {
        Map<?, ?> one = (Map<?, ?>) Objects.requireNonNull(read.get(name), name);
        return new Questions.Question(said(one, "label"), said(one, "hint"));
    }

    private static String said(Map<?, ?> map, String name) {
        return Objects.requireNonNull((String) map.get(name), name);
    }
}
