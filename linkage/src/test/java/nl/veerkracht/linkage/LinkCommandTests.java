package nl.veerkracht.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class LinkCommandTests {

    private static final String HEAD = "id,given_names,surname,birth_date\n";
    private static final String LEFT = HEAD + "l1,Maya,Roggeveld,2009-03-14\nl2,Bogdan,Kurek,2010-01-02\n";
    private static final String RIGHT = HEAD + "r1,Maija,Rogeveld,2009-03-14\nr2,Ferhat,Tosun,2004-05-06\n";

    @TempDir
    Path folder;

    private final StringWriter err = new StringWriter();

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private int link(Object... arguments) {
        String[] texts = Stream.of(arguments).map(String::valueOf).toArray(String[]::new);
        return new CommandLine(new LinkCommand())
                .setErr(new PrintWriter(err, true))
                .execute(texts);
    }

    private Path out() {
        return folder.resolve("pairs.csv");
    }

    private void assertNothingLeft() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).noneMatch(name -> name.contains("pairs"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"--threshold=0.5", "--coded", "--one-to-one"})
    void two_files_are_linked(String option) throws IOException {
        assertThat(link(file("l.csv", LEFT), file("r.csv", RIGHT), "--out", out(), option))
                .isZero();

        assertThat(Files.readString(out())).matches("left_id,right_id,probability\nl1,r1,[01]\\.\\d{6}\n");
    }

    @Test
    void what_takes_no_part_is_told_and_the_rest_is_linked() throws IOException {
        String left = LEFT.replace("surname", "last_name").replace("2010-01-02", "ergens in 2010");

        assertThat(link(file("l.csv", left), file("r.csv", RIGHT), "--out", out()))
                .isZero();

        assertThat(err.toString().lines())
                .containsExactly(
                        folder.resolve("l.csv")
                                + ", line 1: no part is taken by last_name; --columns tells which field a column holds.",
                        folder.resolve("l.csv")
                                + ", line 3: this birth date is not understood and counts as unknown, one of 1 in 2 rows; write YYYY-MM-DD.");
    }

    @Test
    void duplicates_in_one_file_are_found_once_each_and_best_first() throws IOException {
        String more = LEFT + "l3,Maya,Roggeveld,2009-03-14\nl4,Bogdan,Kurec,2010\n";

        assertThat(link(file("l.csv", more), "--out", out(), "--threshold", "0.05"))
                .isZero();

        List<String> lines = Files.readAllLines(out());
        assertThat(lines).hasSize(3);
        assertThat(lines.get(1)).startsWith("l1,l3,");
        assertThat(lines.get(2)).startsWith("l2,l4,");
    }

    @Test
    void other_headers_are_mapped_in_either_direction() throws IOException {
        Path left = file("l.csv", "nr, voornaam, achternaam, fiets\n1, Maya, Roggeveld, blauwe omafiets\n");
        Path right = file("r.csv", "nr, voornaam, achternaam, fiets\n9, Maya, Roggeveld, blauwe omafiets\n");
        Path map = file("map.yaml", "id: nr\ngiven_names: voornaam\nsurname: achternaam\nfiets: other\n");

        assertThat(link(left, right, "--columns", map, "--out", out(), "--threshold", "0.01"))
                .isZero();
        assertThat(Files.readAllLines(out())).hasSize(2);
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_first_header() throws IOException {
        assertThat(link(file("l.csv", "\uFEFF" + LEFT), file("r.csv", RIGHT), "--out", out()))
                .isZero();
    }

    @Test
    void groups_tell_which_records_are_together_one_person() throws IOException {
        String alike = "l3,Maya,Roggeveld,2009-03-14\nl4,Maya,Rogeveld,2009-03-14\nl5,Bogdan,Kurek,2010-01-02\n";
        Path groups = folder.resolve("groups.csv");

        assertThat(link(file("l.csv", LEFT + alike), "--out", out(), "--groups", groups))
                .isZero();

        assertThat(Files.readString(groups))
                .matches("group,id,probability\n1,l1,(.*)\n1,l3,\\1\n1,l4,\\1\n2,l2,(.*)\n2,l5,\\2\n");
        assertThat(Files.readAllLines(out())).hasSize(5);
    }

    @Test
    void groups_and_pairs_are_two_files_and_both_come_or_neither() throws IOException {
        Path left = file("l.csv", LEFT);

        assertThat(link(left, "--out", out(), "--groups", out())).isEqualTo(2);
        assertThat(link(left, "--out", out(), "--groups", left)).isEqualTo(2);
        assertThat(link(left, left, "--out", out(), "--groups", folder.resolve("groups.csv")))
                .isEqualTo(2);
        assertThat(link(left, "--out", out(), "--groups", folder.resolve("no/groups.csv")))
                .isEqualTo(1);
        assertNothingLeft();
    }

    @Test
    void wrong_use_is_exit_code_2() throws IOException {
        Path left = file("l.csv", LEFT);

        assertThat(link(left)).isEqualTo(2);
        assertThat(link(left, "--out", out(), "--threshold", "1.5")).isEqualTo(2);
        assertThat(link(left, "--out", out(), "--one-to-one")).isEqualTo(2);
        assertThat(link(left, folder.resolve("none.csv"), "--out", out())).isEqualTo(2);
        assertThat(link(left, "--columns", file("m.yaml", "- a\n- b\n"), "--out", out()))
                .isEqualTo(2);
        assertThat(link(left, "--columns", file("n.yaml", "shoe_size: maat\n"), "--out", out()))
                .isEqualTo(2);
        assertNothingLeft();
    }

    @Test
    void a_place_that_cannot_be_written_is_exit_code_1() throws IOException {
        assertThat(link(file("l.csv", LEFT), "--out", folder.resolve("no/such/folder.csv")))
                .isEqualTo(1);
        assertThat(err.toString())
                .contains("folder.csv: nothing can be written here")
                .hasLineCount(1);
    }
}
