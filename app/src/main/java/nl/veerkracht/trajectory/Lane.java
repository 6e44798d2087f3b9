package nl.veerkracht.trajectory;

/** The lanes of the drawn line, from top to bottom. */
public enum Lane {
    /** Contact with the young person, and her own words. */
    TOGETHER,
    SIGNALS,
    OTHERS
}
