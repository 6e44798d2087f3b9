package nl.veerkracht.portal;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The public pages. Their addresses are numbers: what is read over a shoulder, or stands in a list of visited pages, tells nothing. */
public enum Place {
    TALK(1, Kind.WAY),
    NORMAL(2, Kind.WAY),
    SOMEONE(3, Kind.WAY),
    IMAGES(10, Kind.SITUATION),
    GIFTS(11, Kind.SITUATION),
    SLEEPING(12, Kind.SITUATION),
    BOYFRIEND(13, Kind.SITUATION),
    MADE(14, Kind.SITUATION),
    WORK(15, Kind.SITUATION),
    BOYS(16, Kind.SITUATION),
    PARENTS(20, Kind.BESIDE),
    PROFESSIONALS(21, Kind.BESIDE),
    ANONYMOUS(30, Kind.HONEST);

    /** Where a page stands among the others. */
    public enum Kind {
        /** One of the three ways in. */
        WAY,
        /** Something a young person may recognise. */
        SITUATION,
        /** For who stands beside her. */
        BESIDE,
        /** What is anonymous and what is not. */
        HONEST
    }

    private final int number;
    private final Kind kind;

    Place(int number, Kind kind) {
        this.number = number;
        this.kind = kind;
    }

    /** Where it is, without a language. */
    public String path() {
        return PortalConfiguration.UNDER + "/" + number;
    }

    /** Its name in the file of words. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Place> numbered(int number) {
        return Arrays.stream(values()).filter(place -> place.number == number).findFirst();
    }

    static List<Place> of(Kind kind) {
        return Arrays.stream(values()).filter(place -> place.kind == kind).toList();
    }
}
