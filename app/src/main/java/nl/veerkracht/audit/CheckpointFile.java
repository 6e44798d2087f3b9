package nl.veerkracht.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** Checkpoints in a file outside the database, so that whoever owns the database cannot cut the log short unseen. One a line: signature, space, body. */
record CheckpointFile(Path file) {

    void append(Checkpoint checkpoint) {
        try {
            Files.writeString(
                    file,
                    checkpoint.line() + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.APPEND,
                    StandardOpenOption.SYNC);
        } catch (IOException e) {
            throw new UncheckedIOException("The checkpoint file cannot be written: " + file, e);
        }
    }

    List<Checkpoint> all() {
        try {
            return Files.exists(file)
                    ? Files.readAllLines(file).stream().map(Checkpoint::ofLine).toList()
                    : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException("The checkpoint file cannot be read: " + file, e);
        }
    }
}
