package nl.veerkracht.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TestDirectoryTests {

    @Test
    void a_folder_that_does_not_say_whose_it_is_is_left_alone() throws IOException {
        Path odd = Files.createTempDirectory("veerkracht-test-odd");
        Files.writeString(odd.resolve("process"), "none");
        try {
            TestDirectory.remove(TestDirectory.begin());

            assertThat(odd).isDirectory();
        } finally {
            TestDirectory.remove(odd);
        }
    }
}
