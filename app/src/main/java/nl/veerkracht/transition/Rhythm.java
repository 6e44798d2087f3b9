package nl.veerkracht.transition;

/** How often somebody is in touch in aftercare. */
public enum Rhythm {
    WEEK(7),
    FORTNIGHT(14),
    MONTH(30),
    TWO_MONTHS(61),
    QUARTER(91),
    HALF_YEAR(182);

    private final int days;

    Rhythm(int days) {
        this.days = days;
    }

    int days() {
        return days;
    }

    /** The rhythm that comes nearest. */
    static Rhythm of(int days) {
        Rhythm nearest = WEEK;
        for (Rhythm one : values()) {
            if (Math.abs(one.days - days) < Math.abs(nearest.days - days)) {
                nearest = one;
            }
        }
        return nearest;
    }
}
