package nl.veerkracht.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.veerkracht.testing.Readability;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Dutch texts read as easily as agreed in {@code readability.txt}. */
class ReadabilityTests {

    private static final Pattern RUNNING = Pattern.compile("[.?!]");

    /** From so many words on a text is weighed on its own too. */
    private static final int ENOUGH = 12;

    private static final double EACH = 60;

    private record Agreed(String what, String file, Pattern keys, double index, double mean, int longest) {
        static Agreed of(String line) {
            String[] parts =
                    Arrays.stream(line.split("\\s\\|\\s")).map(String::strip).toArray(String[]::new);
            return new Agreed(
                    parts[0],
                    parts[1],
                    Pattern.compile(parts[2]),
                    Double.parseDouble(parts[3]),
                    Double.parseDouble(parts[4]),
                    Integer.parseInt(parts[5]));
        }
    }

    @TestFactory
    Stream<DynamicTest> texts_read_as_easily_as_agreed() throws IOException {
        return agreed().map(agreed -> DynamicTest.dynamicTest(agreed.what(), () -> check(agreed)));
    }

    private static Stream<Agreed> agreed() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/readability.txt")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(Agreed::of);
    }

    @Test
    void every_room_with_a_page_for_everybody_has_agreed_how_easily_it_reads() throws IOException {
        try (Stream<Path> pages = Files.walk(Path.of("src/main/jte"))) {
            Set<String> rooms = pages.filter(ReadabilityTests::isForEverybody)
                    .map(page -> page.getName(page.getNameCount() - 2).toString())
                    .collect(Collectors.toSet());
            assertThat(rooms).contains("portal", "chat", "directory", "report", "screening");
            assertThat(agreed().map(Agreed::file)).containsAll(rooms);
        }
    }

    private static boolean isForEverybody(Path page) {
        try {
            return Files.isRegularFile(page) && Files.readString(page).contains("@template.web.public(");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void check(Agreed agreed) throws IOException {
        Map<String, String> texts = running(agreed.file(), agreed.keys());
        assertThat(texts).isNotEmpty();
        Readability all = Readability.of(List.copyOf(texts.values()));
        assertThat(all.index()).as("index").isGreaterThanOrEqualTo(agreed.index());
        assertThat(all.perSentence()).as("words of a sentence").isLessThanOrEqualTo(agreed.mean());
        texts.forEach((key, text) -> {
            Readability one = Readability.of(text);
            assertThat(one.longest()).as(key).isLessThanOrEqualTo(agreed.longest());
            if (one.words() >= ENOUGH) {
                assertThat(one.index()).as(key).isGreaterThanOrEqualTo(EACH);
            }
        });
    }

    private static Map<String, String> running(String file, Pattern keys) throws IOException {
        Map<String, String> found = new TreeMap<>();
        texts(file).forEach((key, text) -> {
            if (keys.matcher((String) key).matches()
                    && RUNNING.matcher((String) text).find()) {
                found.put((String) key, (String) text);
            }
        });
        return found;
    }

    private static Properties texts(String file) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources/messages", file + "_nl.properties"))) {
            texts.load(reader);
        }
        return texts;
    }

    @Test
    void the_short_version_of_a_text_is_shorter() throws IOException {
        Properties texts = texts("herspace");
        texts.stringPropertyNames().stream()
                .filter(key -> key.endsWith(".easy"))
                .forEach(key -> {
                    String full = texts.getProperty(key.substring(0, key.length() - ".easy".length()));
                    assertThat(Readability.of(texts.getProperty(key)).words())
                            .as(key)
                            .isLessThan(Readability.of(full).words());
                });
    }

    @Test
    void sentences_words_and_syllables_are_counted_as_they_are_heard() {
        Readability one = Readability.of("Wil je iets bewaren? Neem het eerst mee, {0}.");
        assertThat(one).isEqualTo(new Readability(9, 2, 11, 5));
        assertThat(one.index()).isCloseTo(206.84 - 0.77 * 1100 / 9 - 0.93 * 4.5, within(0.001));
        assertThat(Readability.of("Geïnteresseerd, meeuw, beëindigd, hooi, bijzonder, januari")
                        .syllables())
                .isEqualTo(5 + 1 + 3 + 1 + 3 + 4);
    }

    @Test
    void hard_writing_is_told_from_easy_writing() {
        Readability hard = Readability.of(
                "Ingevolge de vigerende privacywetgeving behouden wij ons het recht voor om persoonsgegevens overeenkomstig bewaartermijnen te archiveren.");
        Readability easy = Readability.of("Wij bewaren wat jij ons vertelt. Na twee jaar gooien we het weg.");
        assertThat(hard.index()).isLessThan(20);
        assertThat(easy.index()).isGreaterThan(85);
    }
}
