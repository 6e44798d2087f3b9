package nl.veerkracht.chat;

/** Something sealed does not open: changed, moved to another place, or sealed under another key. Says nothing of what it was. */
public final class CannotOpen extends RuntimeException {
    CannotOpen(Throwable cause) {
        super("Does not open.", cause);
    }
}
