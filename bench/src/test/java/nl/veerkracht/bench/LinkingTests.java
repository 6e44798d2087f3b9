package nl.veerkracht.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LinkingTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int bench(String... arguments) {
        CommandLine bench = Bench.commandLine();
        bench.setOut(new PrintWriter(out, true));
        bench.setErr(new PrintWriter(err, true));
        return bench.execute(arguments);
    }

    private List<JsonNode> lines(String what) {
        return out.toString()
                .lines()
                .map(JSON::readTree)
                .filter(line -> line.get("what").asString().equals(what))
                .toList();
    }

    @Test
    @Tag("long")
    void a_tiny_city_is_linked_by_all_and_its_figures_come_out() {
        assertThat(bench("link", "--only", "city", "--city", "150", "--peers")).isZero();

        assertThat(lines("link"))
                .extracting(line ->
                        line.get("case").asString() + ": " + line.get("matcher").asString())
                .containsExactly(
                        "city of 150: veerkracht plain",
                        "city of 150: veerkracht coded",
                        "city of 150: duke",
                        "city of 150: bloom filters",
                        "city of 150, one to one: veerkracht plain",
                        "city of 150, one to one: veerkracht coded");
        assertThat(lines("link")).allSatisfy(line -> {
            assertThat(line.get("best_f1").asDouble()).isBetween(0.4, 1.0);
            assertThat(line.get("seconds").asDouble()).isPositive();
            assertThat(line.get("most_mb").asInt()).isPositive();
        });
        assertThat(lines("link_tenth")).isNotEmpty();
    }

    @Test
    void a_directory_that_is_not_there_is_told_in_one_line_and_left_out() {
        assertThat(bench("link", "--only", "people,febrl", "--people", "nowhere", "--febrl", "nowhere"))
                .isZero();

        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()
                        .lines()
                        .filter(line -> line.equals("nowhere: there is no such directory, so it is left out.")))
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"--city,-1", "--large,many", "--times,0", "--only,moon", "--patience,0", "--sideways,1"})
    void a_wrong_option_is_refused(String option, String value) {
        assertThat(bench("link", option, value)).isEqualTo(2);

        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).contains(option);
    }
}
