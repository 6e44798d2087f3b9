package nl.veerkracht.keys;

import org.jspecify.annotations.Nullable;

/** The master key is missing, damaged, or not the one that sealed this. Nothing can be read until the right key files are back. */
public final class KeysUnusable extends RuntimeException {
    KeysUnusable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
