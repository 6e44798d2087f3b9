package nl.veerkracht.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Time in words, as people in Amsterdam say it. */
record When(Texts texts, Locale language, Clock clock) {

    static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    String date(LocalDate date) {
        return format("d MMMM uuuu").format(date);
    }

    String weekday(LocalDate date) {
        return format("EEEE d MMMM").format(date);
    }

    String time(Instant moment) {
        return format(language.equals(Texts.DUTCH) ? "H.mm" : "H:mm").format(moment.atZone(AMSTERDAM));
    }

    String moment(Instant moment) {
        return date(day(moment)) + ", " + time(moment);
    }

    /** A date of which the day, or the day and the month, may be unknown: {@code 2009}, {@code 2009-05}, {@code 2009-05-03}. */
    String partial(String iso) {
        return switch (iso.length()) {
            case 4 -> Year.parse(iso).toString();
            case 7 -> format("MMMM uuuu").format(YearMonth.parse(iso));
            default -> date(LocalDate.parse(iso));
        };
    }

    String ago(Instant moment) {
        Duration past = Duration.between(moment, clock.instant());
        if (past.toMinutes() < 1) {
            return text("web.when.just-now");
        }
        if (past.toMinutes() < 60) {
            return counted("web.when.minutes-ago", past.toMinutes());
        }
        LocalDate day = day(moment);
        return day.equals(today()) ? counted("web.when.hours-ago", past.toHours()) : ago(day);
    }

    String ago(LocalDate day) {
        long days = ChronoUnit.DAYS.between(day, today());
        if (days < 0 || days > 13) {
            return date(day);
        }
        return days == 0
                ? text("web.when.today")
                : days == 1 ? text("web.when.yesterday") : counted("web.when.days-ago", days);
    }

    String until(LocalDate day) {
        long days = ChronoUnit.DAYS.between(today(), day);
        if (days < 0 || days > 60) {
            return date(day);
        }
        return days == 0
                ? text("web.when.today")
                : days == 1 ? text("web.when.tomorrow") : counted("web.when.in-days", days);
    }

    /** As {@link #until}, and when the day is past, how long ago that was. */
    String due(LocalDate day) {
        long late = ChronoUnit.DAYS.between(day, today());
        return late < 1
                ? until(day)
                : late < 61 ? counted("web.when.late", late) : text("web.when.late-since", date(day));
    }

    /** Years, and in the years around eighteen, where a month matters, months as well. */
    String age(LocalDate born) {
        Period age = Period.between(born, today());
        return age.getYears() >= 16 && age.getYears() < 19 && age.getMonths() > 0
                ? text("web.when.years-months", age.getYears(), age.getMonths())
                : text("web.when.years", age.getYears());
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), AMSTERDAM);
    }

    LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, AMSTERDAM);
    }

    private String counted(String key, long count) {
        return count == 1 ? text(key + ".one") : text(key + ".many", count);
    }

    private String text(String key, Object... args) {
        return texts.text(language, key, args);
    }

    private DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, language);
    }
}
