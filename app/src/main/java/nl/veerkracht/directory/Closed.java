package nl.veerkracht.directory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That a service is not open to people.
 *
 * @param status of HSDS: {@code inactive}, {@code defunct} or {@code temporarily closed}
 * @param since null when nobody said
 * @param why in words of its people, or empty
 */
public record Closed(String status, @Nullable LocalDate since, String why) {

    /** What its people can choose. */
    static final String FOR_NOW = "inactive";

    static final String FOR_GOOD = "defunct";

    public boolean isForGood() {
        return status.equals(FOR_GOOD);
    }
}
