package nl.veerkracht.linkage;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.SequenceInputStream;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** Files that cannot be linked: one sentence with file and line, exit code 2, and nothing left. */
class BadFilesTests {

    private static final String GOOD =
            "id,given_names,surname,birth_date\nl1,Maya,Roggeveld,2009-03-14\nl2,Bogdan,Kurek,2010-01-02\n";
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    @TempDir
    Path folder;

    private final StringWriter err = new StringWriter();

    private int link(Object... arguments) {
        String[] texts = Stream.of(arguments).map(String::valueOf).toArray(String[]::new);
        return new CommandLine(new LinkCommand())
                .setErr(new PrintWriter(err, true))
                .execute(texts);
    }

    private Set<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
        }
    }

    static Stream<Arguments> bad() {
        String long20k = "l,Jan,Kurek,2009\n".repeat(20_000).replace("l,", "l0,");
        return Stream.of(
                Arguments.of("", ": the file is empty"),
                Arguments.of("\n\n", ", line 1: no column holds the id"),
                Arguments.of("l1,Maya,Roggeveld,2009\n", ", line 1: no column holds the id"),
                Arguments.of(GOOD.replace(',', ';'), ", line 1: the columns are parted by something else than commas"),
                Arguments.of(GOOD + "l3,\"Maya,Kurek,2009\nl4,Jan,Kurek,2010\n", ", line 4: the quotation marks"),
                Arguments.of(GOOD + "l3,\"Ma\"ya,Kurek,2009\n", ", line 4: the quotation marks"),
                Arguments.of(GOOD + "l3,\"Maya,Kurek,2009\n" + long20k.repeat(4), ", line 4: the row that begins here"),
                Arguments.of(GOOD + "l3,\"Ma\nya\",K,2009\nl4,Jan\n", ", line 6: there are 2 columns"),
                Arguments.of(GOOD + "l3,Maya,Kurek,2009,more\n", ", line 4: there are 5 columns"),
                Arguments.of(GOOD + "l1,Jan,Kurek,2009\n", ", line 4: the id stands in an earlier row"),
                Arguments.of(GOOD + " ,Jan,Kurek,2009\n", ", line 4: the id is empty"),
                Arguments.of(GOOD + "l3,Ma\0ya,Kurek,2009\n", ", line 4: a zero byte"),
                Arguments.of("id,surname,surname\nl1,a,b\n", ", line 1: two columns hold surname"));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void broken_text_is_told_with_its_line(String text, String sentence) throws IOException {
        assertRefused(text.getBytes(UTF_8), sentence);
    }

    private void assertRefused(byte[] bytes, String sentence) throws IOException {
        Path bad = Files.write(folder.resolve("bad.csv"), bytes);
        Path good = Files.writeString(folder.resolve("good.csv"), GOOD);

        assertThat(link(good, bad, "--out", folder.resolve("pairs.csv"))).isEqualTo(2);
        assertThat(err.toString()).startsWith(bad + sentence).hasLineCount(1).doesNotContain("Exception");
        assertThat(names()).containsExactlyInAnyOrder("bad.csv", "good.csv");
    }

    @Test
    void another_encoding_is_told_at_the_line_of_its_first_strange_byte() throws IOException {
        String rows = Stream.iterate(1, n -> n + 1)
                .limit(20_000)
                .map(n -> n + ",Jan,Kurek,2009\n")
                .collect(Collectors.joining("", "id,given_names,surname,birth_date\n", "x,Zo\u00eb,Kurek,2009\n"));

        assertRefused(rows.getBytes(WINDOWS), ", line 20002: this is not UTF-8 text (perhaps Windows-1252)");
    }

    @Test
    void text_that_ends_inside_a_letter_is_refused() throws IOException {
        byte[] whole = (GOOD + "l3,Zo\u00eb").getBytes(UTF_8);

        assertRefused(Arrays.copyOf(whole, whole.length - 1), ", line 4: this is not UTF-8");
    }

    @Test
    void utf16_is_known_by_its_mark_and_by_its_zero_bytes() throws IOException {
        assertRefused(("\uFEFF" + GOOD).getBytes(UTF_16LE), ", line 1: this is UTF-16 text");
        err.getBuffer().setLength(0);
        assertRefused(GOOD.getBytes(UTF_16LE), ", line 1: a zero byte stands here, as in UTF-16");
    }

    @Test
    void a_field_of_a_hundred_megabytes_never_comes_into_memory() throws IOException {
        byte[] start = (GOOD + "l3,\"").getBytes(UTF_8);
        long[] given = {0};
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'x';
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                Arrays.fill(buffer, offset, offset + length, (byte) 'x');
                given[0] += length;
                return length;
            }
        };
        CheckedText text =
                new CheckedText(Path.of("long.csv"), new SequenceInputStream(new ByteArrayInputStream(start), endless));

        assertThatThrownBy(() -> text.transferTo(Writer.nullWriter()))
                .isInstanceOf(BadFile.class)
                .hasMessageStartingWith("long.csv, line 4: the row that begins here is longer");
        assertThat(given[0]).isLessThan(2_000_000);
    }

    @Test
    void a_quotation_mark_within_a_word_is_a_letter_like_any_other() throws IOException {
        Path left = Files.writeString(
                folder.resolve("l.csv"),
                GOOD + "l3,Ma\"ya,Kurek,2009\n"
                        + Stream.iterate(4, n -> n + 1)
                                .limit(40_000)
                                .map(n -> "l" + n + ",,,somewhere in the spring of 2009\n")
                                .collect(Collectors.joining()));

        assertThat(PeopleFile.read(left, ColumnMap.PLAIN)).hasSize(40_003);
    }

    @Test
    void a_doubled_quotation_mark_within_quotes_ends_nothing() throws IOException {
        Path left = Files.writeString(
                folder.resolve("l.csv"),
                "id,street,surname\n"
                        + Stream.iterate(1, n -> n + 1)
                                .limit(40_000)
                                .map(n -> "l" + n + ",\"Flat \"\"B\"\",\",\"\"\"Kurek\"\"\"\n")
                                .collect(Collectors.joining()));

        assertThat(PeopleFile.read(left, ColumnMap.PLAIN)).hasSize(40_000);
    }

    @Test
    void a_file_with_nothing_under_its_header_links_nothing_and_says_so() throws IOException {
        Path good = Files.writeString(folder.resolve("good.csv"), GOOD);
        Path bare = Files.writeString(
                folder.resolve("bare.csv"), GOOD.lines().findFirst().orElseThrow());
        Path out = folder.resolve("pairs.csv");

        assertThat(link(good, bare, "--out", out)).isZero();
        assertThat(link(bare, "--out", out)).isZero();
        assertThat(err.toString())
                .startsWith(bare + ": there are no rows under the header")
                .hasLineCount(2);
        assertThat(Files.readAllLines(out)).isEqualTo(List.of("left_id,right_id,probability"));
    }

    @Test
    void a_folder_is_no_file() throws IOException {
        Path good = Files.writeString(folder.resolve("good.csv"), GOOD);

        assertThat(link(folder, "--out", folder.resolve("pairs.csv"))).isEqualTo(2);
        assertThat(link(good, "--out", folder)).isEqualTo(2);
        assertThat(err.toString())
                .contains(folder + ": this is a folder")
                .contains(folder + ": this is no ordinary file");
    }

    @Test
    void the_pairs_never_take_the_place_of_a_file_to_read() throws IOException {
        Path good = Files.writeString(folder.resolve("good.csv"), GOOD);
        Path map = Files.writeString(folder.resolve("map.yaml"), "surname: surname\n");
        Path roundabout = folder.resolve("..").resolve(folder.getFileName()).resolve("good.csv");

        assertThat(link(good, "--out", roundabout)).isEqualTo(2);
        assertThat(link(good, "--out", map, "--columns", map)).isEqualTo(2);
        assertThat(Files.readString(good)).isEqualTo(GOOD);
        assertThat(names()).containsExactlyInAnyOrder("good.csv", "map.yaml");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "- id\n",
                "id: &a [*a]\n",
                "id: [[id]]\n",
                "surname: []\n",
                "? {a: b}\n: c\n",
                "a: [b\n",
                "\0"
            })
    void a_map_of_columns_that_is_none_is_told(String text) throws IOException {
        Path good = Files.writeString(folder.resolve("good.csv"), GOOD);
        Path map = Files.writeString(folder.resolve("map.yaml"), text);

        assertThat(link(good, "--columns", map, "--out", folder.resolve("pairs.csv")))
                .isEqualTo(2);
        assertThat(err.toString())
                .startsWith(map.toString())
                .contains("write one line per field")
                .hasLineCount(1);
        assertThat(names()).containsExactlyInAnyOrder("good.csv", "map.yaml");
    }
}
