package nl.veerkracht.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KindsTests {

    private static final Path SOURCES = Path.of("src/main/java/nl/veerkracht");
    private static final Pattern ASKS = Pattern.compile("attention\\.ask\\(\\s*(?:(\\w+)\\.)?([A-Z_]+),");

    @Test
    void everyKindOfWorkThatARoomAsksForIsNamedOnTheDesk() throws IOException {
        Properties texts = new Properties();
        try (var file = Files.newBufferedReader(Path.of("src/main/resources/messages/attention_nl.properties"))) {
            texts.load(file);
        }
        TreeSet<String> kinds = new TreeSet<>();
        for (Path source : sources()) {
            ASKS.matcher(Files.readString(source))
                    .results()
                    .forEach(found -> kinds.add(kind(source, found.group(1), found.group(2))));
        }

        assertThat(kinds).isNotEmpty().allMatch(kind -> texts.containsKey("attention." + kind));
    }

    /** The value of a constant in this source, or in the class of the same room that it names. */
    private static String kind(Path source, @org.jspecify.annotations.Nullable String in, String constant) {
        Path file = in == null ? source : source.resolveSibling(in + ".java");
        try {
            return Pattern.compile("String " + constant + " = \"([^\"]+)\"")
                    .matcher(Files.readString(file))
                    .results()
                    .map(found -> found.group(1))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
