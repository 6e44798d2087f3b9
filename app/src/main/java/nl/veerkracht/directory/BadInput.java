package nl.veerkracht.directory;

import org.jspecify.annotations.Nullable;

/** What was to be brought in is not right; the message is one sentence with the file and, where there is one, the line. Nothing was brought in. */
public final class BadInput extends RuntimeException {

    private final String file;
    private final long line;
    private final String what;

    BadInput(String file, long line, String what) {
        super(line > 0 ? file + ", line " + line + ": " + what : file + ": " + what);
        this.file = file;
        this.line = line;
        this.what = what;
    }

    String file() {
        return file;
    }

    /** 0 when it is about the file as a whole. */
    long line() {
        return line;
    }

    String what() {
        return what;
    }

    BadInput(String file, long line, String what, @Nullable Throwable cause) {
        this(file, line, what);
        if (cause != null) {
            initCause(cause);
        }
    }
}
