package nl.veerkracht.linkage;

/**
 * A birth date in coded form. Years are a keyed Bloom filter in which neighbouring years overlap (Vatsalan and Christen 2016), so that the
 * distance shows without the year; all other parts are digits under keyed permutations. So few values are possible that
 * anybody with many encodings can count them out: sealing the whole encoding is what protects dates at rest.
 *
 * @param precision 0 guessed year, 1 year, 2 month, 3 day
 * @param yearLow half of the 128 year positions
 * @param yearHigh the other half
 * @param month permuted; day and month share one permutation, so that swapping shows
 * @param day permuted
 * @param digits four of the year, two of the month, two of the day, each under its own permutation
 */
record DateCode(int precision, long yearLow, long yearHigh, int month, int day, long digits) {

    static final int GUESSED = 0;
    static final int YEAR = 1;
    static final int MONTH = 2;
    static final int DAY = 3;

    /** Years at most this far apart can be told from each other. */
    static final int REACH = 6;

    int yearsApart(DateCode other) {
        return REACH + 1 - Long.bitCount(yearLow & other.yearLow) - Long.bitCount(yearHigh & other.yearHigh);
    }

    /** How many of the eight digits differ. */
    int digitsApart(DateCode other) {
        long apart = digits ^ other.digits;
        int count = 0;
        for (int i = 0; i < 8; i++) {
            count += (apart >>> (8 * i) & 0xff) == 0 ? 0 : 1;
        }
        return count;
    }
}
