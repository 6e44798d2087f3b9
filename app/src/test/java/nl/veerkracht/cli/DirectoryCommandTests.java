package nl.veerkracht.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The command for the whole directory, as far as it gets without a database. */
class DirectoryCommandTests {

    @TempDir
    Path folder;

    private final StringWriter said = new StringWriter();

    private int run(String... arguments) {
        CommandLine root = CommandLines.root();
        root.setErr(new PrintWriter(said));
        return root.execute(arguments);
    }

    @Test
    void a_file_that_is_not_there_is_wrong_use() {
        assertThat(run("directory", "import", folder.resolve("nothing.json").toString()))
                .isEqualTo(2);
        assertThat(said.toString()).contains("There is no file or folder").hasLineCount(1);
    }

    @Test
    void an_export_is_called_as_what_it_is() {
        assertThat(run("directory", "export", folder.resolve("all.txt").toString()))
                .isEqualTo(2);
        assertThat(said.toString()).contains("must end in .json or .zip").hasLineCount(1);
        assertThat(run("directory", "export", folder.resolve("no/where/all.zip").toString()))
                .isEqualTo(2);
    }

    @Test
    void both_tell_how_they_are_used() {
        assertThat(run("directory", "import", "--help")).isZero();
        assertThat(run("directory", "export", "--help")).isZero();
    }
}
