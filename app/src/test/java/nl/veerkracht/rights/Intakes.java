package nl.veerkracht.rights;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.veerkracht.sharing.Partner;
import nl.veerkracht.sharing.Purpose;
import nl.veerkracht.sharing.Told;
import nl.veerkracht.sharing.What;
import nl.veerkracht.sharing.Wish;
import nl.veerkracht.signal.About;
import nl.veerkracht.signal.Certainty;
import nl.veerkracht.signal.Intake;
import nl.veerkracht.signal.LifeArea;
import nl.veerkracht.signal.Observation;
import nl.veerkracht.signal.PartialDate;
import nl.veerkracht.signal.Signaller;
import nl.veerkracht.signal.SignallerRole;
import nl.veerkracht.thread.ThreadId;

/** What is told and weighed in a scene. */
final class Intakes {

    private Intakes() {}

    /** A surname nobody else has. */
    static String surname() {
        StringBuilder name = new StringBuilder("W");
        UUID.randomUUID()
                .toString()
                .chars()
                .filter(Character::isLetterOrDigit)
                .limit(12)
                .forEach(sign -> {
                    name.append((char) ('a' + Character.digit(sign, 16)));
                });
        return name.toString();
    }

    /** The same day of birth and number for the same surname. */
    static Intake about(String surname) {
        int n = Math.floorMod(surname.hashCode(), 28 * 12 * 16);
        About who = new About(
                "Fenna",
                null,
                surname,
                null,
                new PartialDate("%d-%02d-%02d".formatted(2000 + n / (28 * 12), 1 + n / 28 % 12, 1 + n % 28)),
                null,
                null,
                "%d %c%c".formatted(1000 + n, 'A' + n % 23, 'A' + n % 19),
                null,
                "06%08d".formatted(Math.floorMod(surname.hashCode() * 31L, 100_000_000L)),
                List.of(),
                null,
                null);
        return new Intake(
                UUID.randomUUID().toString(),
                "2026-03-04",
                new Signaller("Joke Verzonnen", SignallerRole.TEACHER, "020-5550000"),
                who,
                List.of(new Observation(LifeArea.SCHOOL, "tired", "Viel in slaap in de les.", null, Certainty.SEEN)),
                null,
                null,
                false,
                null);
    }

    /** All that a weighing needs to be concluded. */
    static Map<String, List<String>> weighed(LocalDate again) {
        return Map.of(
                "outcome", List.of("strong_suspicion"),
                "reasons", List.of("Drie signalen wijzen dezelfde kant op."),
                "weigh_again_on.year", List.of("" + again.getYear()),
                "weigh_again_on.month", List.of("" + again.getMonthValue()),
                "weigh_again_on.day", List.of("" + again.getDayOfMonth()),
                "asked", List.of("outcome", "reasons", "weigh_again_on"));
    }

    /** What a share of the guide needs, with the team of this thread. */
    static Wish wish(ThreadId thread) {
        return new Wish(
                Purpose.WEIGH,
                "reporting_right",
                Set.of(What.CONTENT),
                new Partner(Partner.Kind.DOSSIER, thread.value(), ""),
                Instant.now().plus(Duration.ofDays(30)),
                Told.YES,
                null);
    }
}
