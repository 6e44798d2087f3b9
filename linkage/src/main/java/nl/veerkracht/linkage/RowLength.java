package nl.veerkracht.linkage;

import java.nio.file.Path;

/** Counts lines and how long a row grows, seeing quotes as a CSV reader does: they open only at the beginning of a field, and two within quotes are one sign. */
final class RowLength {

    private static final int LONGEST = 1_000_000;

    private final Path file;
    private boolean quoted;
    private boolean fieldBegins = true;
    private boolean closed;
    private char before;
    private long line = 1;
    private long rowBegins = 1;
    private int length;

    RowLength(Path file) {
        this.file = file;
    }

    long line() {
        return line;
    }

    void check(char[] buffer, int offset, int count) {
        for (int i = offset; i < offset + count; i++) {
            next(buffer[i]);
        }
        if (length > LONGEST) {
            throw new BadFile(
                    file,
                    rowBegins,
                    "the row that begins here is longer than a million signs; check its quotation marks.");
        }
    }

    private void next(char c) {
        if (c == 0) {
            throw new BadFile(
                    file,
                    line,
                    "a zero byte stands here, as in UTF-16 or a spreadsheet; save the file as CSV in UTF-8.");
        }
        length++;
        if (c == '\n' || c == '\r') {
            newLine(c);
        } else if (c == '"' && (quoted || fieldBegins || closed)) {
            quoted = !quoted;
            closed = !quoted;
            fieldBegins = false;
        } else {
            closed = false;
            fieldBegins = !quoted && (c == ',' || fieldBegins && c == ' ');
        }
        before = c;
    }

    private void newLine(char c) {
        line += c == '\n' && before == '\r' ? 0 : 1;
        if (!quoted) {
            fieldBegins = true;
            closed = false;
            rowBegins = line;
            length = 0;
        }
    }
}
