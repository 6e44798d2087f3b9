package nl.veerkracht.chat;

/** Which conversations a list has. */
public enum Shelf {
    /** Nobody holds them yet. */
    WAITING,
    /** The reader holds them. */
    MINE,
    /** A colleague holds them; one who is ill can be relieved of them. */
    COLLEAGUES,
    /** The reader held them when they were closed. */
    CLOSED
}
