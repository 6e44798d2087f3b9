package nl.veerkracht.linkage;

/** One of the files that are linked; a file that is searched for duplicates is the left one. */
public enum Side {
    LEFT,
    RIGHT
}
