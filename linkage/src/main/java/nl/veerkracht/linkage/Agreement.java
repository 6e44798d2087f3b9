package nl.veerkracht.linkage;

/** How far two values of one field agree, from best to worst. A field that one side does not know gives no reason at all. */
public enum Agreement {
    /** The same value. */
    EXACT,
    /** Written otherwise, heard as the same. */
    SOUNDS_ALIKE,
    /** A known short form, pet name or other spelling. */
    SHORT_FORM,
    /** One letter or digit off, or two swapped. */
    CLOSE,
    /** Day and month swapped, or given name and surname. */
    SWAPPED,
    /** Birth dates a year apart, the rest the same. */
    YEAR_OFF,
    /** The same as far as both are known: month, year, area of a postal code. */
    PART,
    /** Much alike, yet more than one slip apart. */
    NEAR,
    /** One side has only an initial, and it fits. */
    INITIAL,
    /** A guessed age fits the birth date. */
    FITS,
    /** Not the same. */
    DIFFERENT
}
