package nl.veerkracht.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Lines of a file as bytes, and of no line more than a limit: a line may be a gigabyte, or no text at all. */
final class ByteLines {

    /** More than the API takes of a signal, and room for what stands around it. */
    static final int LONGEST = 80 * 1024;

    /**
     * One line.
     *
     * @param number the first is 1
     * @param bytes without line end; cut off when {@code tooLong}
     */
    record Line(long number, byte[] bytes, boolean tooLong) {}

    private final InputStream in;
    private long number;

    ByteLines(InputStream in) {
        this.in = in;
    }

    Optional<Line> next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(1024);
        long length = 0;
        int read = in.read();
        if (read < 0) {
            return Optional.empty();
        }
        for (; read >= 0 && read != '\n'; read = in.read()) {
            if (length++ < LONGEST) {
                line.write(read);
            }
        }
        number++;
        return Optional.of(new Line(number, line.toByteArray(), length > LONGEST));
    }
}
