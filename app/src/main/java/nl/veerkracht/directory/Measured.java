package nl.veerkracht.directory;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Stops reading what would fill the memory or the disk before it turns out to be wrong: one record that does not end, and a small file that unpacks to far more
 * than people write.
 */
final class Measured extends FilterInputStream {

    /** More was read than there may be. */
    static final class TooMuch extends IOException {

        private static final long serialVersionUID = 1L;

        private TooMuch(String what) {
            super(what);
        }
    }

    private static final int MEGABYTE = 1 << 20;

    /** In bytes, with all that is nested in it. */
    private static final long LONGEST_RECORD = 16L * MEGABYTE;

    /** Text about services packs to a tenth, next to nothing at all to a thousandth. */
    private static final int MOST_PACKED = 200;

    private static final long SMALL = 4L * MEGABYTE;

    private final long most;
    private long all;
    private long record;

    /** @param most how much of it there may be, in bytes */
    Measured(InputStream in, long most) {
        super(in);
        this.most = most;
    }

    /** How much a zip of so many bytes may unpack to. */
    static long unpacked(long packed) {
        return Math.max(SMALL, packed * MOST_PACKED);
    }

    /** How much there may still be of what comes after this. */
    long left() {
        return most - all;
    }

    /** The next record begins. */
    void next() {
        record = 0;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        counted(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] to, int from, int length) throws IOException {
        return counted(super.read(to, from, length));
    }

    private int counted(int read) throws TooMuch {
        if (read > 0) {
            all += read;
            record += read;
        }
        if (all > most) {
            throw new TooMuch("this unpacks to far more than it should.");
        }
        if (record > LONGEST_RECORD) {
            throw new TooMuch("a record is longer than " + LONGEST_RECORD / MEGABYTE + " MB.");
        }
        return read;
    }
}
