package nl.veerkracht.linkage;

/** Bytes that are no encoding under the key at hand: cut off, damaged, of another version or made with another key; or encodings of several keys together. */
public final class EncodingRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    EncodingRefused(String message) {
        super(message);
    }

    EncodingRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
