package nl.veerkracht.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** The coming seven days of a service, as they will be: with holidays and closed days in them. */
final class WeekAhead {

    private static final int DAYS = 7;

    private WeekAhead() {}

    static List<ServicePage.Day> of(OpeningHours hours, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, OpeningHours.HERE);
        return today.datesUntil(today.plusDays(DAYS))
                .map(date -> new ServicePage.Day(
                        date,
                        hours.spans(date, date).stream()
                                .map(span -> new ServicePage.Stretch(span.from(), span.to()))
                                .toList()))
                .toList();
    }
}
