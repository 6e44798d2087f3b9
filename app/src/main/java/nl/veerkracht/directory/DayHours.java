package nl.veerkracht.directory;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The hours of one day of the week as people write them: {@code 9-12, 13:00-17:30}. */
final class DayHours {

    /** In the order of the week, as HSDS names them. */
    static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");

    private static final Pattern BETWEEN_ENDS = Pattern.compile("\\s*(?:-|–|tot|to)\\s*");
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("HH:mm");

    /** From when until when. */
    record Stretch(String opens, String closes) {}

    private DayHours() {}

    /** Nothing for a day it is closed; empty when it cannot be read. */
    static Optional<List<Stretch>> of(String written) {
        List<Stretch> stretches = new ArrayList<>();
        for (String part : written.isBlank() ? new String[0] : written.split("[,;]|\\ben\\b|\\band\\b")) {
            String[] ends = BETWEEN_ENDS.split(part.strip());
            Optional<LocalTime> opens = Week.time(ends[0]);
            Optional<LocalTime> closes = ends.length == 2 ? Week.time(ends[1]) : Optional.empty();
            if (opens.isEmpty() || closes.isEmpty()) {
                return Optional.empty();
            }
            stretches.add(new Stretch(WRITTEN.format(opens.get()), WRITTEN.format(closes.get())));
        }
        return Optional.of(stretches);
    }
}
