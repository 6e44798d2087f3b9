package nl.veerkracht.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinkFilesTests {

    @TempDir
    Path folder;

    @Test
    void a_febrl_set_is_cut_in_originals_and_the_first_duplicate_of_each() throws IOException {
        Path file = Files.writeString(folder.resolve("dataset9.csv"), """
                rec_id, given_name, surname
                rec-7-dup-3, ana, berk
                rec-7-org, anna, berk
                rec-8-org, , holt
                rec-7-dup-1, anna, bergk
                """);

        LinkCase of =
                FebrlSet.cut(file, folder).with("nine", Objects.requireNonNull(FebrlSet.COLUMNS.get("names and date")));

        assertThat(of.truth().pairs()).isEqualTo(Set.of(new TruePairs.Two("rec-7-org", "rec-7-dup-1")));
        assertThat(Files.readAllLines(of.left()))
                .containsExactly("rec_id,given_name,surname", "rec-7-org,anna,berk", "rec-8-org,,holt");
        assertThat(Files.readAllLines(of.right()))
                .containsExactly("rec_id,given_name,surname", "rec-7-dup-1,anna,bergk");
    }

    @Test
    void columns_are_told_to_the_command_line_by_line() throws IOException {
        LinkColumns.of("id=rec_id", "other=address_2").write(folder.resolve("columns.yaml"));

        assertThat(Files.readAllLines(folder.resolve("columns.yaml")))
                .containsExactly("id: rec_id", "other: address_2");
    }

    @Test
    void a_made_up_city_is_the_same_for_the_same_seed() throws IOException {
        LinkCase once = made("once", 5);
        LinkCase again = made("again", 5);
        LinkCase other = made("other", 6);

        assertThat(Files.readString(again.left())).isEqualTo(Files.readString(once.left()));
        assertThat(Files.readString(again.right())).isEqualTo(Files.readString(once.right()));
        assertThat(Files.readString(other.left())).isNotEqualTo(Files.readString(once.left()));
    }

    private LinkCase made(String name, long seed) throws IOException {
        return new TwoSides(seed, Files.createDirectories(folder.resolve(name))).city(name, 200);
    }

    @Test
    void of_a_country_half_is_in_both_files() throws IOException {
        LinkCase made = new TwoSides(3, folder).country("country", 100);

        assertThat(Files.readAllLines(made.left())).hasSize(101);
        assertThat(Files.readAllLines(made.right())).hasSize(101);
        assertThat(made.truth().count()).isEqualTo(50);
    }

    @Test
    void another_matcher_gets_names_put_together_and_numbers_as_digits() throws IOException {
        Path file = Files.writeString(folder.resolve("people.csv"), """
                id,infix,surname,phone,birth_date
                l1,van der,Berk,+31 6 1234 5678,2009-03-01
                l2,,Holt,,
                """);

        assertThat(PeerFile.read(
                        file,
                        LinkColumns.of(
                                "id=id", "infix=infix", "surname=surname", "phone=phone", "birth_date=birth_date")))
                .isEqualTo(List.of(
                        Map.of("id", "l1", "surname", "van der Berk", "phone", "612345678", "birth_date", "20090301"),
                        Map.of("id", "l2", "surname", "Holt")));
    }
}
