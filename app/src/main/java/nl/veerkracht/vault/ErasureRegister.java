package nl.veerkracht.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;

/** The ids of destroyed keys, one a line, in a file beside the master key: outside the database, so a restored backup cannot bring them back. */
record ErasureRegister(Path directory) {

    private Path file() {
        return directory.resolve("erased.txt");
    }

    void add(UUID id) {
        try {
            Files.writeString(
                    file(),
                    id + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.APPEND,
                    StandardOpenOption.SYNC);
        } catch (IOException e) {
            throw new UncheckedIOException("The register of erased keys cannot be written.", e);
        }
    }

    List<UUID> ids() {
        try {
            return Files.exists(file())
                    ? Files.readAllLines(file()).stream().map(UUID::fromString).toList()
                    : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException("The register of erased keys cannot be read.", e);
        }
    }
}
