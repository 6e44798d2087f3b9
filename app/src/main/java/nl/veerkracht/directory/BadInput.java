package nl.veerkracht.directory;

import org.jspecify.annotations.Nullable;

/** What was to be brought in is not right; the message is one sentence with the file and, where there is one, the line. Nothing was brought in. */
public final class BadInput extends RuntimeException {

    BadInput(String file, long line, String what) {
        super(line > 0 ? file + ", line " + line + ": " + what : file + ": " + what);
    }

    BadInput(String file, long line, String what, @Nullable Throwable cause) {
        this(file, line, what);
        if (cause != null) {
            initCause(cause);
        }
    }
}
