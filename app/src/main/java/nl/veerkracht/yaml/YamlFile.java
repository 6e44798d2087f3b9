package nl.veerkracht.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads a YAML file as maps, lists, words and numbers. */
public final class YamlFile {

    private YamlFile() {}

    /**
     * Of a file that comes with the program.
     *
     * @param <T> what stands in it: a map of names, or a list
     * @throws UncheckedIOException when it cannot be read, by name
     */
    public static <T> T read(String name) {
        return read(new ClassPathResource(name));
    }

    /** As {@link #read(String)}. */
    public static <T> T read(Resource file) {
        try (InputStream content = file.getInputStream()) {
            T read = new Yaml(new SafeConstructor(new LoaderOptions())).load(content);
            return Objects.requireNonNull(read, () -> file + " is empty");
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }
}
