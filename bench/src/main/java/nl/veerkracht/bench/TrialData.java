package nl.veerkracht.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Where the house of a measurement keeps its data; it goes when the measurement is over. */
record TrialData(Path path) implements AutoCloseable {

    static TrialData begin(String name) throws IOException {
        return new TrialData(Files.createTempDirectory(name).resolve("data"));
    }

    @Override
    public void close() {
        try (Stream<Path> all = Files.walk(path.getParent())) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
