package nl.veerkracht.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class WhenTests {

    /** A quarter past midnight in Amsterdam, still the day before in London. */
    private static final Instant NOW = Instant.parse("2026-11-21T23:15:00Z");

    private final When dutch = new When(new Texts(true), Texts.DUTCH, Clock.fixed(NOW, When.AMSTERDAM));
    private final When english = new When(new Texts(true), Texts.ENGLISH, Clock.fixed(NOW, When.AMSTERDAM));

    @Test
    void datesAreWrittenOut() {
        assertThat(dutch.date(LocalDate.of(2026, 5, 3))).isEqualTo("3 mei 2026");
        assertThat(english.date(LocalDate.of(2026, 5, 3))).isEqualTo("3 May 2026");
        assertThat(dutch.weekday(LocalDate.of(2026, 11, 22))).isEqualTo("zondag 22 november");
    }

    @Test
    void aDateMayBeKnownInPart() {
        assertThat(dutch.partial("2009")).isEqualTo("2009");
        assertThat(dutch.partial("2009-05")).isEqualTo("mei 2009");
        assertThat(dutch.partial("2009-05-03")).isEqualTo("3 mei 2009");
    }

    @Test
    void theDayIsTheDayInAmsterdam() {
        assertThat(dutch.today()).isEqualTo(LocalDate.of(2026, 11, 22));
        assertThat(dutch.moment(NOW)).isEqualTo("22 november 2026, 0.15");
        assertThat(english.moment(NOW)).isEqualTo("22 November 2026, 0:15");
    }

    @Test
    void whatJustHappenedIsToldInMinutesThenHoursThenDays() {
        assertThat(dutch.ago(NOW)).isEqualTo("zojuist");
        assertThat(dutch.ago(NOW.minus(Duration.ofMinutes(1)))).isEqualTo("1 minuut geleden");
        assertThat(dutch.ago(NOW.minus(Duration.ofMinutes(12)))).isEqualTo("12 minuten geleden");
        assertThat(dutch.ago(NOW.minus(Duration.ofHours(2)))).isEqualTo("gisteren");
        assertThat(dutch.ago(LocalDate.of(2026, 11, 18))).isEqualTo("4 dagen geleden");
        assertThat(dutch.ago(LocalDate.of(2026, 10, 1))).isEqualTo("1 oktober 2026");
    }

    @Test
    void whatComesIsToldInDays() {
        assertThat(dutch.until(LocalDate.of(2026, 11, 22))).isEqualTo("vandaag");
        assertThat(dutch.until(LocalDate.of(2026, 11, 23))).isEqualTo("morgen");
        assertThat(dutch.until(LocalDate.of(2026, 12, 1))).isEqualTo("over 9 dagen");
        assertThat(dutch.until(LocalDate.of(2026, 11, 1))).isEqualTo("1 november 2026");
    }

    @Test
    void monthsCountAroundEighteen() {
        assertThat(dutch.age(LocalDate.of(2011, 3, 1))).isEqualTo("15 jaar");
        assertThat(dutch.age(LocalDate.of(2009, 1, 10))).isEqualTo("17 jaar en 10 mnd");
        assertThat(english.age(LocalDate.of(2005, 1, 10))).isEqualTo("21 years");
    }
}
