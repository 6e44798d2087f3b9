package nl.veerkracht.linkage;

import java.nio.file.Path;

/** An input file that cannot be used; the message is one sentence with the file and, where there is one, the line. */
final class BadFile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BadFile(Path file, String problem) {
        super(file + ": " + problem);
    }

    BadFile(Path file, long line, String problem) {
        super(file + ", line " + line + ": " + problem);
    }
}
