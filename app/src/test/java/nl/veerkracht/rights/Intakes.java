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
import nl.veerkracht.signal.Certainty;
import nl.veerkracht.signal.Intake;
import nl.veerkracht.signal.LifeArea;
import nl.veerkracht.signal.Observation;
import nl.veerkracht.signal.Signaller;
import nl.veerkracht.signal.SignallerRole;
import nl.veerkracht.testing.MadeUpPerson;
import nl.veerkracht.thread.ThreadId;

/** What is told and weighed in a scene. */
final class Intakes {

    private Intakes() {}

    static Intake about(String surname) {
        return new Intake(
                UUID.randomUUID().toString(),
                "2026-03-04",
                new Signaller("Joke Verzonnen", SignallerRole.TEACHER, "020-5550000"),
                MadeUpPerson.of("Fenna", surname),
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
