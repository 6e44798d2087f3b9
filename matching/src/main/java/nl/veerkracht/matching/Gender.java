package nl.veerkracht.matching;

/** As far as a place asks for it. */
public enum Gender {
    GIRL,
    BOY,
    OTHER
}
