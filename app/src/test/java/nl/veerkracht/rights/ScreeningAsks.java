package nl.veerkracht.rights;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.screening.Opinion;
import nl.veerkracht.screening.Planned;
import nl.veerkracht.screening.Screening;

/** How the face of screenings is asked about a scene. */
final class ScreeningAsks {

    private static final Planned PLANNED = planned(Instant.parse("2031-05-06T17:30:00Z"));

    private ScreeningAsks() {}

    static Planned planned(Instant at) {
        return new Planned(at, 120, 5000, new Screening.Said("Film", "Aula", "Wim", "Ans"));
    }

    /** Begun an hour ago, so that visitors may say what they thought. */
    static UUID begun(Faces faces, Actor clerk) {
        return faces.people.as(
                clerk, () -> faces.screenings.plan(planned(Instant.now().minus(Duration.ofHours(1)))));
    }

    static UUID coming(Faces faces, Actor clerk) {
        return faces.people.as(clerk, () -> faces.screenings.plan(PLANNED));
    }

    private interface Doing {
        void of(Faces faces, Scene scene);
    }

    private static Asks.Ask does(Doing doing) {
        return (f, s) -> {
            doing.of(f, s);
            return "done";
        };
    }

    private static Map<Opinion, Opinion.Answer> given() {
        Map<Opinion, Opinion.Answer> given = new EnumMap<>(Opinion.class);
        Stream.of(Opinion.values()).forEach(question -> given.put(question, Opinion.Answer.YES));
        return given;
    }

    static void all(Map<String, Asks.Ask> asks) {
        asks.put("Screenings.plan(Planned)", (f, s) -> f.screenings.plan(PLANNED));
        asks.put("Screenings.ofMine(boolean,String,int)", (f, s) -> f.screenings.ofMine(false, null, 5));
        asks.put("Screenings.mine(UUID)", (f, s) -> f.screenings.mine(s.screening));
        asks.put("Screenings.results(UUID)", (f, s) -> f.screenings.results(s.screening));
        asks.put("Screenings.change(UUID,int,Planned)", does((f, s) -> f.screenings.change(s.coming, 0, PLANNED)));
        asks.put("Screenings.cancel(UUID,boolean)", does((f, s) -> f.screenings.cancel(s.coming, true)));
        asks.put("Screenings.came(UUID,int)", does((f, s) -> f.screenings.came(s.screening, 5)));
        asks.put("Screenings.open(UUID)", (f, s) -> f.screenings.open(s.screening));
        asks.put(
                "Screenings.answer(UUID,UUID,Map)",
                does((f, s) -> f.screenings.answer(s.screening, UUID.randomUUID(), given())));
    }
}
