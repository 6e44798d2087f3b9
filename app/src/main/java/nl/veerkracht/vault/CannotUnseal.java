package nl.veerkracht.vault;

/** A sealed field does not open: changed, moved to another row or column, or sealed under another key. Names the place, never the content. */
public final class CannotUnseal extends RuntimeException {
    CannotUnseal(String place, Throwable cause) {
        super("Sealed bytes do not open: " + place, cause);
    }
}
