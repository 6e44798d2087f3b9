package nl.veerkracht.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** Where the tests of one process keep their database and keys. It goes when they are done; what a killed process left behind goes when the next one begins. */
final class TestDirectory {

    private static final String NAME = "veerkracht-test";

    private TestDirectory() {}

    static Path begin() {
        try {
            Path fresh = Files.createTempDirectory(NAME);
            Files.writeString(
                    owner(fresh), String.valueOf(ProcessHandle.current().pid()));
            try (DirectoryStream<Path> all = Files.newDirectoryStream(fresh.getParent(), NAME + "*")) {
                for (Path other : all) {
                    if (isLeft(other)) {
                        remove(other);
                    }
                }
            }
            return fresh;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path owner(Path directory) {
        return directory.resolve("process");
    }

    /** What says nothing of its process may be one that begins, or is removed, at this moment. */
    private static boolean isLeft(Path directory) {
        try {
            return isOver(Files.readString(owner(directory)))
                    && (Files.notExists(server(directory)) || isOver(Files.readString(server(directory))));
        } catch (IOException | NumberFormatException unclear) {
            return false;
        }
    }

    private static Path server(Path directory) {
        return directory.resolve("data/cluster/postmaster.pid");
    }

    /** @param text begins with a line that holds the number of a process */
    private static boolean isOver(String text) {
        String first = text.lines().findFirst().orElse("");
        return ProcessHandle.of(Long.parseLong(first.strip())).isEmpty();
    }

    /** Removes all of it; two processes may find the same. */
    static void remove(Path directory) {
        try {
            Files.walkFileTree(directory, new Removing());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Removing extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException fault) throws IOException {
            if (Files.exists(file)) {
                throw fault;
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException fault) throws IOException {
            Files.deleteIfExists(directory);
            return FileVisitResult.CONTINUE;
        }
    }
}
