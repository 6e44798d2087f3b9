package nl.veerkracht.linkage;

import static nl.veerkracht.linkage.Agreement.CLOSE;
import static nl.veerkracht.linkage.Agreement.DIFFERENT;
import static nl.veerkracht.linkage.Agreement.EXACT;
import static nl.veerkracht.linkage.Agreement.FITS;
import static nl.veerkracht.linkage.Agreement.INITIAL;
import static nl.veerkracht.linkage.Agreement.NEAR;
import static nl.veerkracht.linkage.Agreement.PART;
import static nl.veerkracht.linkage.Agreement.SHORT_FORM;
import static nl.veerkracht.linkage.Agreement.SOUNDS_ALIKE;
import static nl.veerkracht.linkage.Agreement.SWAPPED;
import static nl.veerkracht.linkage.Agreement.YEAR_OFF;

/**
 * The levels of agreement with their shipped probabilities.
 *
 * <p>{@code m} is the share of true pairs that reach the level. A level is either fixed (chance agreement is
 * {@code 2^-bits}) or rests on the value. Then chance agreement is the share of the value, and {@code bits} says over how many
 * other spellings (2^bits) an error of this kind spreads: a known name one slip from another known name is poor evidence, an
 * unknown spelling one slip from a known name is nearly as good as the name itself.
 */
enum Level {
    GIVEN_EXACT(Aspect.GIVEN, EXACT, 0.62, 0, true),
    GIVEN_SOUND(Aspect.GIVEN, SOUNDS_ALIKE, 0.10, 4, true),
    GIVEN_SHORT(Aspect.GIVEN, SHORT_FORM, 0.07, 2, true),
    GIVEN_CLOSE(Aspect.GIVEN, CLOSE, 0.14, 7, true),
    GIVEN_NEAR(Aspect.GIVEN, NEAR, 0.03, 11, true),
    GIVEN_INITIAL(Aspect.GIVEN, INITIAL, 0.01, 3.5, false),
    GIVEN_DIFFERENT(Aspect.GIVEN, DIFFERENT, 0.02, 0, false),
    SURNAME_EXACT(Aspect.SURNAME, EXACT, 0.62, 0, true),
    SURNAME_SOUND(Aspect.SURNAME, SOUNDS_ALIKE, 0.11, 4, true),
    SURNAME_SHORT(Aspect.SURNAME, SHORT_FORM, 0.01, 2, true),
    SURNAME_CLOSE(Aspect.SURNAME, CLOSE, 0.18, 7, true),
    SURNAME_NEAR(Aspect.SURNAME, NEAR, 0.04, 11, true),
    SURNAME_INITIAL(Aspect.SURNAME, INITIAL, 0.01, 3.5, false),
    SURNAME_DIFFERENT(Aspect.SURNAME, DIFFERENT, 0.03, 0, false),
    ORDER_SAME(Aspect.ORDER, EXACT, 0.96, 0, false),
    ORDER_SWAPPED(Aspect.ORDER, SWAPPED, 0.04, 2.5, false),
    MORE_GIVEN_SAME(Aspect.MORE_GIVEN, EXACT, 0.7, 5, false),
    MORE_GIVEN_DIFFERENT(Aspect.MORE_GIVEN, DIFFERENT, 0.3, 0, false),
    MORE_SURNAME_SAME(Aspect.MORE_SURNAME, EXACT, 0.7, 6, false),
    MORE_SURNAME_DIFFERENT(Aspect.MORE_SURNAME, DIFFERENT, 0.3, 0, false),
    INFIX_SAME(Aspect.INFIX, EXACT, 0.9, 3, false),
    INFIX_DIFFERENT(Aspect.INFIX, DIFFERENT, 0.1, 0.2, false),
    DATE_EXACT(Aspect.DATE, EXACT, 0.70, 12, false),
    DATE_SWAPPED(Aspect.DATE, SWAPPED, 0.04, 13, false),
    DATE_YEAR_OFF(Aspect.DATE, YEAR_OFF, 0.10, 11.2, false),
    DATE_CLOSE(Aspect.DATE, CLOSE, 0.09, 7.8, false),
    DATE_NEAR(Aspect.DATE, NEAR, 0.02, 5.3, false),
    DATE_PART(Aspect.DATE, PART, 0.025, 8.5, false),
    DATE_DIFFERENT(Aspect.DATE, DIFFERENT, 0.015, 0, false),
    MONTH_EXACT(Aspect.MONTH, EXACT, 0.82, 7.2, false),
    MONTH_YEAR_OFF(Aspect.MONTH, YEAR_OFF, 0.10, 6.2, false),
    MONTH_SWAPPED(Aspect.MONTH, SWAPPED, 0.03, 7, false),
    MONTH_PART(Aspect.MONTH, PART, 0.03, 3.8, false),
    MONTH_DIFFERENT(Aspect.MONTH, DIFFERENT, 0.02, 0.2, false),
    YEAR_EXACT(Aspect.YEAR, EXACT, 0.85, 3.6, false),
    YEAR_ONE_OFF(Aspect.YEAR, YEAR_OFF, 0.13, 2.7, false),
    YEAR_DIFFERENT(Aspect.YEAR, DIFFERENT, 0.02, 0.4, false),
    AGE_FITS(Aspect.AGE, FITS, 0.75, 2, false),
    AGE_NEAR(Aspect.AGE, NEAR, 0.2, 1.7, false),
    AGE_DIFFERENT(Aspect.AGE, DIFFERENT, 0.05, 0.7, false),
    GENDER_SAME(Aspect.GENDER, EXACT, 0.97, 0.9, false),
    GENDER_DIFFERENT(Aspect.GENDER, DIFFERENT, 0.03, 1.1, false),
    GENDER_OF_NAME_SAME(Aspect.GENDER_OF_NAME, EXACT, 0.97, 0.3, false),
    GENDER_OF_NAME_DIFFERENT(Aspect.GENDER_OF_NAME, DIFFERENT, 0.03, 1.2, false),
    POSTAL_EXACT(Aspect.POSTAL, EXACT, 0.62, 0, true),
    POSTAL_CLOSE(Aspect.POSTAL, CLOSE, 0.03, 10, false),
    POSTAL_PART(Aspect.POSTAL, PART, 0.03, 7, false),
    POSTAL_DIFFERENT(Aspect.POSTAL, DIFFERENT, 0.32, 0, false),
    AREA_EXACT(Aspect.AREA, EXACT, 0.65, 0, true),
    AREA_CLOSE(Aspect.AREA, CLOSE, 0.03, 4.5, false),
    AREA_DIFFERENT(Aspect.AREA, DIFFERENT, 0.32, 0, false),
    CITY_EXACT(Aspect.CITY, EXACT, 0.80, 0, true),
    CITY_CLOSE(Aspect.CITY, CLOSE, 0.05, 3, true),
    CITY_DIFFERENT(Aspect.CITY, DIFFERENT, 0.15, 0.2, false),
    STREET_EXACT(Aspect.STREET, EXACT, 0.65, 0, true),
    STREET_CLOSE(Aspect.STREET, CLOSE, 0.08, 4, true),
    STREET_NEAR(Aspect.STREET, NEAR, 0.05, 6, true),
    STREET_DIFFERENT(Aspect.STREET, DIFFERENT, 0.22, 0, false),
    NUMBER_EXACT(Aspect.NUMBER, EXACT, 0.7, 0, true),
    NUMBER_CLOSE(Aspect.NUMBER, CLOSE, 0.06, 3.2, false),
    NUMBER_DIFFERENT(Aspect.NUMBER, DIFFERENT, 0.24, 0, false),
    PHONE_EXACT(Aspect.PHONE, EXACT, 0.70, 17, false),
    PHONE_CLOSE(Aspect.PHONE, CLOSE, 0.08, 14, false),
    PHONE_DIFFERENT(Aspect.PHONE, DIFFERENT, 0.22, 0, false),
    HANDLE_EXACT(Aspect.HANDLE, EXACT, 0.70, 17, false),
    HANDLE_CLOSE(Aspect.HANDLE, CLOSE, 0.08, 12, false),
    HANDLE_DIFFERENT(Aspect.HANDLE, DIFFERENT, 0.22, 0, false),
    SCHOOL_EXACT(Aspect.SCHOOL, EXACT, 0.65, 0, true),
    SCHOOL_NEAR(Aspect.SCHOOL, NEAR, 0.1, 4, true),
    SCHOOL_DIFFERENT(Aspect.SCHOOL, DIFFERENT, 0.25, 0, false),
    NATIONAL_ID_EXACT(Aspect.NATIONAL_ID, EXACT, 0.85, 24, false),
    NATIONAL_ID_CLOSE(Aspect.NATIONAL_ID, CLOSE, 0.1, 16, false),
    NATIONAL_ID_DIFFERENT(Aspect.NATIONAL_ID, DIFFERENT, 0.05, 0, false),
    OTHER_EXACT(Aspect.OTHER, EXACT, 0.7, 0, true),
    OTHER_CLOSE(Aspect.OTHER, CLOSE, 0.08, 4, true),
    OTHER_NEAR(Aspect.OTHER, NEAR, 0.05, 6, true),
    OTHER_DIFFERENT(Aspect.OTHER, DIFFERENT, 0.17, 0, false);

    private static final Level[][] BY_ASPECT = byAspect();

    final Aspect aspect;
    final Agreement agreement;
    final double m;
    final double bits;
    final boolean restsOnValue;

    Level(Aspect aspect, Agreement agreement, double m, double bits, boolean restsOnValue) {
        this.aspect = aspect;
        this.agreement = agreement;
        this.m = m;
        this.bits = bits;
        this.restsOnValue = restsOnValue;
    }

    /** Whether one value may be a slip of the other. */
    boolean isSlip() {
        return restsOnValue && agreement != EXACT;
    }

    /** The level of this agreement; an aspect that is not so finely graded takes the next worse one it has. */
    static Level of(Aspect aspect, Agreement agreement) {
        return BY_ASPECT[aspect.ordinal()][agreement.ordinal()];
    }

    private static Level[][] byAspect() {
        int width = Agreement.values().length;
        Level[][] levels = new Level[Aspect.values().length][width];
        for (Level level : values()) {
            levels[level.aspect.ordinal()][level.agreement.ordinal()] = level;
        }
        for (Level[] row : levels) {
            for (int i = width - 2; i >= 0; i--) {
                row[i] = row[i] == null ? row[i + 1] : row[i];
            }
        }
        return levels;
    }
}
