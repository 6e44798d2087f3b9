package nl.veerkracht.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import nl.veerkracht.signal.PlaceKind;
import nl.veerkracht.signal.SignallerRole;
import org.jspecify.annotations.Nullable;

/** Where the sender stands, as far as that is asked; it chooses the examples and the questions. */
public enum Stands {
    NEIGHBOUR,
    PARENT,
    WORK,
    FRIEND;

    /** The name in the database and in the file of questions. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Stands ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    static Optional<Stands> named(@Nullable String name) {
        return Arrays.stream(values()).filter(one -> one.name().equals(name)).findFirst();
    }

    /** As what it is told to colleagues. */
    SignallerRole role(@Nullable PlaceKind place) {
        return switch (this) {
            case NEIGHBOUR -> SignallerRole.CITIZEN;
            case PARENT -> SignallerRole.PARENT;
            case FRIEND -> SignallerRole.FRIEND;
            case WORK ->
                switch (place) {
                    case HOTEL -> SignallerRole.HOTEL_STAFF;
                    case HOLIDAY_PARK -> SignallerRole.PARK_STAFF;
                    case null, default -> SignallerRole.OTHER;
                };
        };
    }
}
