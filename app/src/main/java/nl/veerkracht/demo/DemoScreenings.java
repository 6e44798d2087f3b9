package nl.veerkracht.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.screening.Opinion;
import nl.veerkracht.screening.Planned;
import nl.veerkracht.screening.Screening;
import nl.veerkracht.screening.Screenings;
import org.springframework.stereotype.Component;

/** Two afternoons with a film at a school of the city: one that was, with what visitors thought, and one that is planned. */
@Component
class DemoScreenings {

    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");
    private static final LocalTime AFTERNOON = LocalTime.of(13, 30);
    private static final int WAS = 10;
    private static final int COMES = 16;
    private static final int ANSWERS = 37;

    private final Steps steps;
    private final DemoPeople people;
    private final Screenings screenings;
    private final Clock clock;

    DemoScreenings(Steps steps, DemoPeople people, Screenings screenings, Clock clock) {
        this.steps = steps;
        this.people = people;
        this.screenings = screenings;
        this.clock = clock;
    }

    void load() {
        Actor.Person lisa = people.get("lisa");
        Instant was = afternoon(-WAS);
        UUID held = steps.once("screening/held", lisa, 30, () -> screenings.plan(planned(was, "Achter de voordeur")));
        steps.run("screening/came", lisa, WAS - 1, () -> screenings.came(held, 64));
        steps.run(
                "screening/answers",
                lisa,
                WAS - 1,
                () -> IntStream.range(0, ANSWERS).forEach(n -> screenings.answer(held, UUID.randomUUID(), given(n))));
        steps.once("screening/planned", lisa, 3, () -> screenings.plan(planned(afternoon(COMES), "Wat niemand ziet")));
    }

    private Instant afternoon(int days) {
        return LocalDate.ofInstant(clock.instant(), HERE)
                .plusDays(days)
                .atTime(AFTERNOON)
                .atZone(HERE)
                .toInstant();
    }

    private static Planned planned(Instant at, String film) {
        return new Planned(
                at,
                (int) Duration.ofHours(2).toMinutes(),
                90,
                new Screening.Said(
                        film,
                        "Aula van De Vaart, Vaartkade 12",
                        "Lisa de Witte, mentor",
                        "Ingrid Boswijk, Centrum Seksueel Geweld"));
    }

    private static Map<Opinion, Opinion.Answer> given(int n) {
        Map<Opinion, Opinion.Answer> given = new EnumMap<>(Opinion.class);
        given.put(Opinion.SAFE, n % 6 == 0 ? Opinion.Answer.SOME : Opinion.Answer.YES);
        given.put(Opinion.ROOM, n % 4 == 0 ? Opinion.Answer.SOME : Opinion.Answer.YES);
        given.put(Opinion.HELP, n % 9 == 0 ? Opinion.Answer.NO : Opinion.Answer.YES);
        return given;
    }
}
