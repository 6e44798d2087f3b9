package nl.veerkracht.directory;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import nl.veerkracht.web.Option;
import nl.veerkracht.web.Texts;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.json.JsonMapper;

/** What somebody may ask for, in plain words: {@code asks.yaml}. */
@Component
final class Asks {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /**
     * @param needs codes of needs that say the same
     * @param words how else people say it
     */
    record Ask(String code, List<String> needs, String nl, String en, String words) {
        String label(Locale language) {
            return language.equals(Texts.DUTCH) ? nl : en;
        }
    }

    private record File(List<Ask> asks, Set<String> fillers, List<String> languages) {}

    private final File file;

    Asks() {
        try (InputStream stream = new ClassPathResource("asks.yaml").getInputStream()) {
            Object tree = new Yaml(new SafeConstructor(new LoaderOptions())).load(stream);
            file = MAPPER.convertValue(tree, File.class);
        } catch (IOException e) {
            throw new UncheckedIOException("What can be asked for cannot be read.", e);
        }
    }

    List<Option> options(Locale language) {
        return file.asks().stream()
                .map(ask -> new Option(ask.code(), ask.label(language)))
                .toList();
    }

    /** Words that tell that somebody looks, and not what for. */
    Set<String> fillers() {
        return file.fillers();
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
        return file.asks().stream().map(Ask::words).collect(Collectors.joining(" "));
    }

    /** As the database takes them in. */
    String json() {
        return MAPPER.writeValueAsString(file.asks());
    }
}
