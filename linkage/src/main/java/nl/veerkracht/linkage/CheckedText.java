package nl.veerkracht.linkage;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Reads UTF-8 text, with a byte order mark or without. Names the line of whatever is no such text, and stops at a row too long
 * for anything about a person before it fills the memory.
 */
final class CheckedText extends Reader {

    private static final int BUFFER = 1 << 16;
    private static final char MARK = '\uFEFF';

    private final Path file;
    private final InputStream in;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).flip();
    private final CharBuffer chars = CharBuffer.allocate(BUFFER).flip();
    private final RowLength rows;
    private boolean started;
    private boolean ended;

    CheckedText(Path file, InputStream in) {
        this.file = file;
        this.in = in;
        this.rows = new RowLength(file);
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        if (!chars.hasRemaining() && !decode()) {
            return -1;
        }
        int count = Math.min(length, chars.remaining());
        chars.get(buffer, offset, count);
        rows.check(buffer, offset, count);
        return count;
    }

    /** What comes before a fault is given first, so that by then its line is known. */
    private boolean decode() throws IOException {
        chars.clear();
        while (chars.position() == 0) {
            CoderResult result = decoder.decode(bytes, chars, ended);
            if (result.isError() && chars.position() == 0) {
                throw notUtf8();
            }
            if (result.isUnderflow() && ended && chars.position() == 0) {
                chars.flip();
                return false;
            }
            if (result.isUnderflow() && !ended) {
                fill();
            }
        }
        chars.flip();
        if (!started && chars.get(chars.position()) == MARK) {
            chars.get();
        }
        started = true;
        return chars.hasRemaining() || decode();
    }

    private void fill() throws IOException {
        bytes.compact();
        int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
        ended = count < 0;
        bytes.position(bytes.position() + Math.max(0, count)).flip();
    }

    private BadFile notUtf8() {
        int first = bytes.get(bytes.position()) & 0xff;
        String what = !started && first >= 0xfe ? "UTF-16 text" : "not UTF-8 text (perhaps Windows-1252)";
        return new BadFile(file, rows.line(), "this is " + what + "; save the file as UTF-8.");
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
