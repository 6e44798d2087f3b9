package nl.veerkracht.linkage;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writes a result next to its place and moves it there when complete: nobody ever finds half a file. What is being written is called
 * {@code PAIRS.csv.PROCESS.….part}, readable by its owner only. A process that is interrupted takes it away; one that is killed outright cannot, so the
 * next with the same output does.
 */
final class OutFile {

    private final Path out;
    private final Path folder;

    private OutFile(Path out) {
        this.out = out;
        Path parent = out.toAbsolutePath().getParent();
        this.folder = parent == null ? out.toAbsolutePath() : parent;
    }

    /** The result cannot be written where it was asked for. */
    static final class Unwritable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Unwritable(Path out, IOException cause) {
            super(
                    out + ": nothing can be written here" + reason(cause)
                            + "; choose a folder that exists, that you may write in and that has room.",
                    cause);
        }

        private static String reason(IOException cause) {
            String reason = cause instanceof FileSystemException at ? at.getReason() : cause.getMessage();
            return reason == null ? "" : " (" + reason + ")";
        }
    }

    /**
     * The place for a result, tried out: who waits for minutes should not hear at the end that it was in vain.
     *
     * @param inputs files that it may not take the place of
     * @throws BadFile if something else is there
     * @throws Unwritable if nothing can be written there
     */
    static OutFile at(Path out, List<Path> inputs) {
        OutFile file = new OutFile(out);
        try {
            file.check(inputs);
            file.takeAwayLeftovers();
            Files.delete(file.newPart());
        } catch (IOException e) {
            throw new Unwritable(out, e);
        }
        return file;
    }

    private void check(List<Path> inputs) throws IOException {
        if (Files.exists(out) && !Files.isRegularFile(out)) {
            throw new BadFile(out, "this is no ordinary file; name a file for the result to go to.");
        }
        for (Path input : inputs) {
            if (isSame(input, out)) {
                throw new BadFile(out, "the result would take the place of another file; choose another name.");
            }
        }
    }

    private static boolean isSame(Path one, Path other) throws IOException {
        return Files.exists(one) && Files.exists(other)
                ? Files.isSameFile(one, other)
                : one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize());
    }

    private Path newPart() throws IOException {
        String name = out.getFileName() + "." + ProcessHandle.current().pid() + ".";
        return Files.createTempFile(folder, name, ".part");
    }

    private void takeAwayLeftovers() throws IOException {
        Pattern part = Pattern.compile(Pattern.quote(out.getFileName() + ".") + "(\\d{1,18})\\.\\d+\\.part");
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                Matcher matcher = part.matcher(String.valueOf(file.getFileName()));
                if (matcher.matches()
                        && ProcessHandle.of(Long.parseLong(matcher.group(1))).isEmpty()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    /** A result that is written out and not yet in its place. Closing takes away what did not get there. */
    final class Part implements AutoCloseable {

        private final Path path;

        private Part(Path path) {
            this.path = path;
        }

        /** @throws Unwritable and leaves what was there before */
        void intoPlace() {
            try {
                Files.move(path, out, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                throw new Unwritable(out, e);
            }
        }

        @Override
        public void close() {
            try {
                Files.deleteIfExists(path);
            } catch (IOException e) {
                throw new Unwritable(out, e);
            }
        }
    }

    /** @throws Unwritable and leaves nothing */
    Part write(List<String> header, Stream<List<String>> rows) {
        try {
            Part part = new Part(newPart());
            part.path.toFile().deleteOnExit();
            try {
                fill(part.path, header, rows);
                return part;
            } catch (IOException e) {
                part.close();
                throw e;
            }
        } catch (IOException e) {
            throw new Unwritable(out, e);
        }
    }

    private static void fill(Path part, List<String> header, Stream<List<String>> rows) throws IOException {
        CSVFormat format = CSVFormat.RFC4180.builder().setRecordSeparator("\n").get();
        try (BufferedWriter writer = Files.newBufferedWriter(part);
                CSVPrinter csv = new CSVPrinter(writer, format)) {
            csv.printRecord(header);
            for (List<String> row : (Iterable<List<String>>) rows::iterator) {
                csv.printRecord(row);
            }
        }
    }
}
