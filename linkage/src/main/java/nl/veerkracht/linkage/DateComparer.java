package nl.veerkracht.linkage;

/** Compares birth dates as far as both are known. */
final class DateComparer {

    private DateComparer() {}

    static Level compare(DateCode a, DateCode b) {
        int precision = Math.min(a.precision(), b.precision());
        return switch (precision) {
            case DateCode.GUESSED -> age(a.yearsApart(b));
            case DateCode.YEAR -> year(a.yearsApart(b));
            case DateCode.MONTH -> month(a, b);
            default -> day(a, b);
        };
    }

    private static Level age(int apart) {
        return apart <= 1 ? Level.AGE_FITS : apart <= 3 ? Level.AGE_NEAR : Level.AGE_DIFFERENT;
    }

    private static Level year(int apart) {
        return apart == 0 ? Level.YEAR_EXACT : apart == 1 ? Level.YEAR_ONE_OFF : Level.YEAR_DIFFERENT;
    }

    private static Level month(DateCode a, DateCode b) {
        int apart = a.yearsApart(b);
        if (a.month() == b.month() && apart <= 1) {
            return apart == 0 ? Level.MONTH_EXACT : Level.MONTH_YEAR_OFF;
        }
        if (apart == 0 && (a.day() == b.month() || a.month() == b.day())) {
            return Level.MONTH_SWAPPED;
        }
        return apart == 0 || a.month() == b.month() ? Level.MONTH_PART : Level.MONTH_DIFFERENT;
    }

    private static Level day(DateCode a, DateCode b) {
        int apart = a.yearsApart(b);
        boolean sameDays = a.month() == b.month() && a.day() == b.day();
        boolean swapped = a.month() == b.day() && a.day() == b.month();
        if (apart == 0 && (sameDays || swapped)) {
            return sameDays ? Level.DATE_EXACT : Level.DATE_SWAPPED;
        }
        if (sameDays && apart == 1) {
            return Level.DATE_YEAR_OFF;
        }
        if (a.digitsApart(b) == 1) {
            return Level.DATE_CLOSE;
        }
        if (apart <= 1 && (swapped || a.digitsApart(b) == 2) || sameDays && apart <= 2) {
            return Level.DATE_NEAR;
        }
        return parts(a, b, apart) >= 2 ? Level.DATE_PART : Level.DATE_DIFFERENT;
    }

    private static int parts(DateCode a, DateCode b, int apart) {
        return (apart == 0 ? 1 : 0) + (a.month() == b.month() ? 1 : 0) + (a.day() == b.day() ? 1 : 0);
    }
}
