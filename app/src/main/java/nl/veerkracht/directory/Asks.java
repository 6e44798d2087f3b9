package nl.veerkracht.directory;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.veerkracht.web.Option;
import nl.veerkracht.web.Texts;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.json.JsonMapper;

/** What somebody may ask for: {@code asks.yaml}, in the plain words of each language, which stand with the texts of this room. */
@Component
final class Asks {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /**
     * @param needs codes of needs that say the same
     */
    private record Ask(String code, List<String> needs) {}

    private record File(List<Ask> asks, List<String> languages) {}

    /** As the database takes it in. */
    private record Told(String code, List<String> needs, String words) {}

    private static final String TEXT = "directory.ask.";

    private final File file;
    private final Texts texts;

    Asks(Texts texts) {
        this.texts = texts;
        try (InputStream stream = new ClassPathResource("asks.yaml").getInputStream()) {
            Object tree = new Yaml(new SafeConstructor(new LoaderOptions())).load(stream);
            file = MAPPER.convertValue(tree, File.class);
        } catch (IOException e) {
            throw new UncheckedIOException("What can be asked for cannot be read.", e);
        }
    }

    List<Option> options(Locale language) {
        return file.asks().stream()
                .map(ask -> new Option(ask.code(), texts.text(language, TEXT + ask.code())))
                .toList();
    }

    /** Words, and sets of words, that tell that somebody looks, and not what for, in all languages. */
    Set<String> fillers() {
        return texts.languages().stream()
                .flatMap(language -> Stream.of(
                        texts.text(language, "directory.search.fillers").split(",")))
                .map(String::strip)
                .collect(Collectors.toUnmodifiableSet());
    }

    Set<String> codes() {
        return file.asks().stream().map(Ask::code).collect(Collectors.toUnmodifiableSet());
    }

    Set<String> languageCodes() {
        return Set.copyOf(file.languages());
    }

    /** Languages to choose from, by their name in this one. */
    List<Option> languages(Locale language) {
        return file.languages().stream()
                .map(code -> new Option(code, Locale.of(code).getDisplayLanguage(language)))
                .toList();
    }

    /** All other ways people say it. */
    String words() {
        return file.asks().stream().map(this::words).collect(Collectors.joining(" "));
    }

    private String words(Ask ask) {
        return texts.languages().stream()
                .map(language -> texts.text(language, TEXT + ask.code() + ".words"))
                .distinct()
                .collect(Collectors.joining(" "));
    }

    /** As the database takes them in. */
    String json() {
        return MAPPER.writeValueAsString(file.asks().stream()
                .map(ask -> new Told(ask.code(), ask.needs(), words(ask)))
                .toList());
    }
}
