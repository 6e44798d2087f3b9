package nl.veerkracht.linkage;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes the pairs next to their place and moves them there when complete: nobody ever finds half a file. */
final class PairFile {

    private PairFile() {}

    /** The result cannot be written where it was asked for. */
    static final class Unwritable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Unwritable(Path out, IOException cause) {
            super(
                    out + ": the pairs cannot be written here; choose a folder that exists and that you may write in.",
                    cause);
        }
    }

    static void write(Path out, List<Link> links) {
        try {
            Path folder = out.toAbsolutePath().getParent();
            Path part = Files.createTempFile(folder, ".pairs", ".part");
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
