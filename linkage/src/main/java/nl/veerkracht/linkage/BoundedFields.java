package nl.veerkracht.linkage;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;

/** Skips a byte order mark, and stops at a line or quoted field too long for anything about a person, before it fills the memory. */
final class BoundedFields extends FilterReader {

    private static final int LONGEST = 1_000_000;

    private final Path file;
    private boolean started;
    private boolean quoted;
    private long line = 1;
    private int since;

    BoundedFields(Reader in, Path file) {
        super(in);
        this.file = file;
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        if (!started && count > 0) {
            started = true;
            if (buffer[offset] == '\uFEFF') {
                System.arraycopy(buffer, offset + 1, buffer, offset, count - 1);
                return count == 1 ? read(buffer, offset, length) : check(buffer, offset, count - 1);
            }
        }
        return count < 0 ? count : check(buffer, offset, count);
    }

    private int check(char[] buffer, int offset, int count) {
        for (int i = offset; i < offset + count; i++) {
            char c = buffer[i];
            quoted ^= c == '"';
            line += c == '\n' ? 1 : 0;
            since = c == '\n' && !quoted ? 0 : since + 1;
            if (since > LONGEST) {
                throw new BadFile(file, line, "this row is longer than a million signs; check the quotation marks.");
            }
        }
        return count;
    }
}
