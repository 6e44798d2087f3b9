package nl.veerkracht.database;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Which files of a cluster belong in a copy: the list of PostgreSQL's manual, "Making a base backup using the low level API". */
final class ClusterFiles {

    private static final Set<String> LEFT_OUT = Set.of("postmaster.pid", "postmaster.opts", "epg-lock", "backup_label");
    private static final Set<String> EMPTIED = Set.of(
            "pg_wal",
            "pg_replslot",
            "pg_dynshmem",
            "pg_notify",
            "pg_serial",
            "pg_snapshots",
            "pg_stat_tmp",
            "pg_subtrans");

    private ClusterFiles() {}

    static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new Copy(from, to, true));
        Files.createDirectories(to.resolve("pg_wal/archive_status"));
    }

    static void copyAll(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new Copy(from, to, false));
    }

    /** Segment names sort by age. */
    static void copyLog(Path from, Path to, String first, String last) throws IOException {
        List<Path> segments;
        try (Stream<Path> log = Files.list(from.resolve("pg_wal"))) {
            segments = log.filter(file -> isBetween(file.getFileName().toString(), first, last))
                    .toList();
        }
        for (Path segment : segments) {
            Files.copy(segment, to.resolve("pg_wal").resolve(segment.getFileName()));
        }
    }

    private static boolean isBetween(String name, String first, String last) {
        return name.matches("[0-9A-F]{24}") && name.compareTo(first) >= 0 && name.compareTo(last) <= 0;
    }

    private static final class Copy extends SimpleFileVisitor<Path> {

        private final Path from;
        private final Path to;
        private final boolean selecting;

        Copy(Path from, Path to, boolean selecting) {
            this.from = from;
            this.to = to;
            this.selecting = selecting;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) throws IOException {
            Files.createDirectories(
                    to.resolve(from.relativize(directory)),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            boolean emptied =
                    selecting && EMPTIED.contains(from.relativize(directory).toString());
            return emptied ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            String name = file.getFileName().toString();
            if (!selecting || !LEFT_OUT.contains(name) && !name.startsWith("pgsql_tmp")) {
                copyFile(file);
            }
            return FileVisitResult.CONTINUE;
        }

        private void copyFile(Path file) throws IOException {
            try {
                Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
            } catch (NoSuchFileException e) {
                // A running server removes files; the log replays what matters.
                if (!selecting) {
                    throw e;
                }
            }
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
            if (selecting && e instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE;
            }
            throw e;
        }
    }
}
