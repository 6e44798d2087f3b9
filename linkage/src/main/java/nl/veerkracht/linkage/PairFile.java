package nl.veerkracht.linkage;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writes the pairs next to their place and moves them there when complete: nobody ever finds half a file. What is being written
 * is called {@code PAIRS.csv.PROCESS.….part}, readable by its owner only. A process that is interrupted takes it away; one that
 * is killed outright cannot, so the next with the same output does.
 */
final class PairFile {

    private final Path out;
    private final Path folder;

    private PairFile(Path out) {
        this.out = out;
        Path parent = out.toAbsolutePath().getParent();
        this.folder = parent == null ? out.toAbsolutePath() : parent;
    }

    /** The result cannot be written where it was asked for. */
    static final class Unwritable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Unwritable(Path out, IOException cause) {
            super(
                    out + ": the pairs cannot be written here" + reason(cause)
                            + "; choose a folder that exists, that you may write in and that has room.",
                    cause);
        }

        private static String reason(IOException cause) {
            String reason = cause instanceof FileSystemException at ? at.getReason() : cause.getMessage();
            return reason == null ? "" : " (" + reason + ")";
        }
    }

    /**
     * The place for the pairs, tried out: who waits for minutes should not hear at the end that it was in vain.
     *
     * @param inputs files that the pairs may not take the place of
     * @throws BadFile if something else is there
     * @throws Unwritable if nothing can be written there
     */
    static PairFile at(Path out, List<Path> inputs) {
        PairFile file = new PairFile(out);
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
        if (!Files.exists(out)) {
            return;
        }
        if (!Files.isRegularFile(out)) {
            throw new BadFile(out, "this is no ordinary file; name a file for the pairs to go to.");
        }
        for (Path input : inputs) {
            if (Files.exists(input) && Files.isSameFile(input, out)) {
                throw new BadFile(out, "the pairs would take the place of a file to read; choose another --out.");
            }
        }
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

    /** @throws Unwritable and leaves nothing */
    void write(List<Link> links) {
        try {
            Path part = newPart();
            part.toFile().deleteOnExit();
            try {
                fill(part, links);
                Files.move(part, out, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new Unwritable(out, e);
        }
    }

    private static void fill(Path part, List<Link> links) throws IOException {
        CSVFormat format = CSVFormat.RFC4180.builder().setRecordSeparator("\n").get();
        try (BufferedWriter writer = Files.newBufferedWriter(part);
                CSVPrinter csv = new CSVPrinter(writer, format)) {
            csv.printRecord("left_id", "right_id", "probability");
            for (Link link : links) {
                csv.printRecord(link.left(), link.right(), String.format(Locale.ROOT, "%.6f", link.probability()));
            }
        }
    }
}
