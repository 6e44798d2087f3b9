package nl.veerkracht.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Packages that no program should send: one sentence says what is wrong and where, and what fills a disk or a memory is not read to its end. */
class BrokenPackageTests {

    private static final String ONE = "00000000-0000-4000-8000-000000000001";
    private static final String TWO = "00000000-0000-4000-8000-000000000002";
    private static final String HEADER = "id,name,description\n";
    private static final int MEGABYTE = 1 << 20;

    @TempDir
    Path folder;

    private List<Incoming> read(Path from) {
        List<Incoming> rows = new ArrayList<>();
        PackageFiles.read(from, rows::add);
        return rows;
    }

    private Path file(String name, String content, Charset in) throws IOException {
        return Files.write(folder.resolve(name), content.getBytes(in));
    }

    private void refused(Path file, String sentence) {
        assertThatThrownBy(() -> read(file))
                .isInstanceOf(BadInput.class)
                .hasMessage(sentence)
                .message()
                .hasLineCount(1);
    }

    private void refused(String name, String content, String sentence) throws IOException {
        refused(file(name, content, StandardCharsets.UTF_8), sentence);
    }

    private static String record(String id) {
        return "{\"id\": \"" + id + "\", \"name\": \"Stichting\", \"description\": \"Eén\"}";
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 20, 60, 100})
    void json_that_was_cut_off_is_said_to_be_with_its_line(int kept) throws IOException {
        String all = "[\n" + record(ONE) + ",\n" + record(TWO) + "\n]";
        Path file = file("services.json", all.substring(0, kept), StandardCharsets.UTF_8);
        assertThatThrownBy(() -> read(file))
                .isInstanceOf(BadInput.class)
                .hasMessageMatching("services\\.json, line [123]: this is not right JSON: .*\\.")
                .message()
                .hasLineCount(1);
    }

    @Test
    void an_id_that_stands_there_twice_is_not_taken_for_one_record() throws IOException {
        refused(
                "all.json",
                "[\n" + record(ONE) + ",\n" + record(TWO) + ",\n" + record(ONE) + "]",
                "all.json, line 4: the id " + ONE + " stands there twice.");
        refused(
                "organizations.csv",
                HEADER + ONE + ",a,b\n" + ONE + ",a,b\n",
                "organizations.csv, line 3: the id " + ONE + " stands there twice.");
    }

    @Test
    void an_organisation_that_is_told_again_under_each_of_its_services_is_no_fault() throws IOException {
        String begin = "{\"status\": \"active\", \"name\": \"Huis\", \"organization\": " + record(ONE) + ", \"id\": \"";
        Path twice = file(
                "all.json", "[" + begin + TWO + "\"}, " + begin + UUID.randomUUID() + "\"}]", StandardCharsets.UTF_8);
        assertThat(read(twice)).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            'id,,name' | 'organizations.csv, line 1: column 2 has no name.'
            'id,name,name' | 'organizations.csv, line 1: the column name stands there twice.'
            'name,description' | 'organizations.csv, line 1: there is no column id.'
            'id,phones' | 'organizations.csv, line 1: a table cannot have the column phones.'
            'id;name;description' | 'organizations.csv, line 1: there is no column id.'
            """)
    void columns_that_cannot_be_meant_are_said_to_be_so(String header, String sentence) throws IOException {
        refused("organizations.csv", header + "\n" + ONE + ",a,b\n", sentence);
    }

    @Test
    void a_cell_without_an_end_is_not_right_csv() throws IOException {
        refused(
                "organizations.csv",
                HEADER + ONE + ",a,b\n" + TWO + ",\"a,b\n",
                "organizations.csv, line 3: this is not right CSV.");
        refused("organizations.csv", HEADER + ONE + ",\"a\"x,b\n", "organizations.csv, line 2: this is not right CSV.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISO-8859-1", "UTF-16LE", "UTF-16"})
    void a_table_in_another_encoding_is_refused(String encoding) throws IOException {
        Path file = file("organizations.csv", HEADER + ONE + ",Eén,b\n", Charset.forName(encoding));
        assertThatThrownBy(() -> read(file))
                .isInstanceOf(BadInput.class)
                .hasMessageStartingWith("organizations.csv")
                .message()
                .hasLineCount(1);
    }

    @Test
    void json_in_another_encoding_is_refused_with_its_line_or_read_as_what_it_says_it_is() throws IOException {
        Path latin = file("all.json", "[\n" + record(ONE) + "]", StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> read(latin))
                .isInstanceOf(BadInput.class)
                .hasMessageStartingWith("all.json, line 2: this is not right JSON: ");
        Path wide = file("all.json", "[" + record(ONE) + "]", StandardCharsets.UTF_16);
        assertThat(read(wide).getFirst().row().get("description").stringValue()).isEqualTo("Eén");
    }

    @Test
    void a_mark_of_the_byte_order_is_no_part_of_what_is_told() throws IOException {
        Path table = file("organizations.csv", "\uFEFF" + HEADER + ONE + ",a,b\n", StandardCharsets.UTF_8);
        assertThat(read(table)).hasSize(1);
        Path json = file("all.json", "\uFEFF[" + record(ONE) + "]", StandardCharsets.UTF_8);
        assertThat(read(json)).hasSize(1);
    }

    @Test
    void a_formula_in_a_cell_is_text_and_goes_out_as_text() throws IOException {
        Path table = file("organizations.csv", HEADER + ONE + ",\"=cmd|' /C calc'!A0\",@b\n", StandardCharsets.UTF_8);
        String name = read(table).getFirst().row().get("name").stringValue();
        assertThat(name).isEqualTo("=cmd|' /C calc'!A0");
        assertThat(Formula.hide(name)).startsWith("'=");
        assertThat(Formula.show(Formula.hide(name))).isEqualTo(name);
    }

    @Test
    void a_field_of_a_hundred_megabytes_is_not_read_to_its_end() throws IOException {
        String long_ = "x".repeat(20 * MEGABYTE);
        refused(
                "all.json",
                "[\n{\"id\": \"" + ONE + "\", \"name\": \"" + long_ + "\"}]",
                "all.json, line 2: a record is longer than 16 MB.");
        refused(
                "organizations.csv",
                HEADER + ONE + "," + long_ + ",b\n",
                "organizations.csv, line 2: a record is longer than 16 MB.");
        refused(
                "organizations.csv",
                HEADER + ONE + "," + long_.substring(0, 2 * MEGABYTE) + ",b\n",
                "organizations.csv, line 2: name of organization must be shorter than a million characters.");
    }

    @Test
    void many_long_records_are_no_long_record() throws IOException {
        StringBuilder rows = new StringBuilder(HEADER);
        String text = "x".repeat(900_000);
        for (int n = 0; n < 20; n++) {
            rows.append(new UUID(7, n)).append(',').append(text).append(",b\n");
        }
        assertThat(read(file("organizations.csv", rows.toString(), StandardCharsets.UTF_8)))
                .hasSize(20);
    }

    private Path zip(String name, String entry, String begin, byte[] part, int times) throws IOException {
        Path zip = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(zip);
                ZipOutputStream zipped = new ZipOutputStream(out)) {
            zipped.putNextEntry(new ZipEntry(entry));
            zipped.write(begin.getBytes(StandardCharsets.UTF_8));
            for (int n = 0; n < times; n++) {
                zipped.write(part);
            }
            zipped.closeEntry();
        }
        return zip;
    }

    @Test
    void a_small_zip_that_unpacks_to_the_size_of_a_disk_is_not_unpacked() throws IOException {
        byte[] nothing = " ".repeat(MEGABYTE).getBytes(StandardCharsets.UTF_8);
        Path bomb = zip("all.zip", "all.json", "[", nothing, 12);
        assertThat(Files.size(bomb)).isLessThan(20_000);
        refused(bomb, "all.json, line 1: this unpacks to far more than it should.");
    }

    @Test
    void a_zip_that_is_none_or_was_cut_off_is_said_to_be() throws IOException {
        Path whole =
                zip("whole.zip", "organizations.csv", HEADER, (ONE + ",a,b\n").getBytes(StandardCharsets.UTF_8), 1);
        assertThat(read(whole)).hasSize(1);
        byte[] bytes = Files.readAllBytes(whole);
        Path half = Files.write(folder.resolve("half.zip"), java.util.Arrays.copyOf(bytes, bytes.length / 2));
        assertThatThrownBy(() -> read(half))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("half.zip: this cannot be read: ");
        Path none = file("none.zip", "id,name", StandardCharsets.UTF_8);
        assertThatThrownBy(() -> read(none))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("none.zip: this cannot be read: ");
        refused(
                zip("other.zip", "readme.txt", "x", new byte[0], 0),
                "other.zip: there is no table of HSDS in this file.");
    }
}
