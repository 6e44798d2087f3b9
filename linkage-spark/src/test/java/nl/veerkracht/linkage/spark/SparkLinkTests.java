package nl.veerkracht.linkage.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import nl.veerkracht.linkage.Engine;
import nl.veerkracht.linkage.LinkCommand;
import org.apache.spark.deploy.SparkHadoopUtil;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

@Tag("long")
class SparkLinkTests {

    private static final TwoRegisters TOWN = new TwoRegisters(7, 600);

    @TempDir
    Path folder;

    private final StringWriter err = new StringWriter();
    private Path left = Path.of("");
    private Path right = Path.of("");

    @BeforeAll
    static void start() {
        assertThat(Cluster.SPARK.isLocal()).isTrue();
    }

    @BeforeEach
    void files() throws IOException {
        left = TwoRegisters.file(folder.resolve("l.csv"), TOWN.left);
        right = TwoRegisters.file(folder.resolve("r.csv"), TOWN.right);
        Files.createDirectory(folder.resolve("work"));
    }

    private int run(LinkCommand command, Object... arguments) {
        String[] texts = Stream.of(arguments).map(String::valueOf).toArray(String[]::new);
        return new CommandLine(command).setErr(new PrintWriter(err, true)).execute(texts);
    }

    private int spark(Object... arguments) {
        Stream<Object> all = Stream.concat(Stream.of("--work", folder.resolve("work")), Stream.of(arguments));
        return run(new SparkLink(), all.toArray());
    }

    private Path out(String name) {
        return folder.resolve(name);
    }

    private void assertNothingLeft() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .noneMatch(name -> name.contains("pairs") || name.contains("linking"));
        }
    }

    @Test
    void the_file_of_pairs_is_the_one_that_the_embedded_engine_writes() throws IOException {
        assertThat(run(new LinkCommand(), left, right, "--out", out("memory.csv")))
                .isZero();
        assertThat(spark(left, right, "--plain", "--out", out("spark.csv"))).isZero();

        assertThat(Files.readAllLines(out("memory.csv"))).hasSizeGreaterThan(200);
        assertThat(out("spark.csv")).hasSameTextualContentAs(out("memory.csv"));
    }

    @Test
    void encodings_are_compared_unless_readable_values_are_asked_for_and_the_key_may_be_given() throws IOException {
        Path key = Files.writeString(out("key"), "0f".repeat(32) + "\n");

        assertThat(spark(left, right, "--key", key, "--out", out("once.csv"))).isZero();
        assertThat(spark(left, right, "--key", key, "--coded", "--one-to-one", "--out", out("again.csv")))
                .isZero();

        assertThat(Files.readAllLines(out("again.csv")))
                .hasSizeGreaterThan(200)
                .hasSizeLessThan(Files.readAllLines(out("once.csv")).size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Maya,Kurek\n",
                "id,surname\nl1,\"Kurek\n",
                "id,surname\nl1,a\nl1,b\n",
                "id,surname\nl1,a,b\n"
            })
    void broken_files_are_refused_in_the_same_words_and_leave_nothing(String text) throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.csv"), text);

        assertThat(spark(left, broken, "--out", out("pairs.csv"))).isEqualTo(2);
        String sentence = err.toString();
        err.getBuffer().setLength(0);
        assertThat(run(new LinkCommand(), left, broken, "--out", out("pairs.csv")))
                .isEqualTo(2);

        assertThat(sentence).isEqualTo(err.toString()).contains("broken.csv");
        assertNothingLeft();
    }

    @Test
    void wrong_use_is_exit_code_2() throws IOException {
        assertThat(spark(left, "--out", out("pairs.csv"), "--one-to-one")).isEqualTo(2);
        assertThat(spark(left, right, "--out", out("pairs.csv"), "--threshold", "7"))
                .isEqualTo(2);
        assertThat(spark(left, right, "--out", out("pairs.csv"), "--plain", "--coded"))
                .isEqualTo(2);
        assertThat(spark(left, right, "--out", out("pairs.csv"), "--key", left)).isEqualTo(2);
        assertNothingLeft();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-5", "many", "123456789012"})
    void portions_of_no_sensible_size_are_refused(String records) throws IOException {
        System.setProperty("spark.veerkracht.portion", records);
        try {
            assertThat(spark(left, right, "--out", out("pairs.csv"))).isEqualTo(2);
        } finally {
            System.clearProperty("spark.veerkracht.portion");
        }
        assertThat(err.toString()).contains("spark.veerkracht.portion");
        assertNothingLeft();
    }

    @ParameterizedTest
    @ValueSource(strings = {"spark.app.name", "spark.network.crypto.enabled"})
    void a_cluster_is_refused_without_encryption_between_the_machines_or_a_folder_for_all(String set)
            throws IOException {
        System.setProperty("spark.master", "spark://nowhere.invalid:7077");
        System.setProperty(set, "true");
        try {
            assertThat(run(new SparkLink(), left, right, "--out", out("pairs.csv")))
                    .isEqualTo(2);
        } finally {
            System.clearProperty("spark.master");
            System.clearProperty(set);
        }
        assertThat(err.toString()).contains(set.contains("crypto") ? "--work is needed" : "would be readable");
        assertNothingLeft();
    }

    @Test
    void a_place_for_the_work_that_cannot_be_used_is_exit_code_1() throws IOException {
        assertThat(run(new SparkLink(), left, right, "--work", left, "--out", out("pairs.csv")))
                .isEqualTo(1);
        assertThat(err.toString().strip()).contains("every machine reaches").doesNotContain("\n");
        assertNothingLeft();
    }

    @Test
    void a_folder_that_cannot_be_cleared_away_costs_a_line_and_no_result() throws IOException {
        SparkHadoopUtil.get().conf().set("fs.sticky.impl", Sticky.class.getName());

        assertThat(run(new SparkLink(), left, right, "--work", "sticky://" + folder, "--out", out("pairs.csv")))
                .isZero();

        assertThat(Files.readAllLines(out("pairs.csv"))).hasSizeGreaterThan(200);
        assertThat(err.toString().strip())
                .startsWith("sticky:" + folder)
                .contains("could not be removed")
                .doesNotContain("\n");
    }

    @Test
    void work_that_breaks_off_on_the_way_is_one_sentence_and_leaves_nothing() throws IOException {
        SparkLink breaking = new SparkLink() {
            @Override
            protected Engine engine() {
                return new Breaking(super.engine(), folder.resolve("work"));
            }
        };

        assertThat(run(breaking, left, right, "--work", folder.resolve("work"), "--out", out("pairs.csv")))
                .isEqualTo(1);

        assertThat(err.toString().strip())
                .startsWith("The work on the cluster stopped")
                .doesNotContain("\n");
        assertNothingLeft();
    }
}
