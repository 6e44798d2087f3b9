package nl.veerkracht.rights;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.veerkracht.conference.Conference;
import nl.veerkracht.conference.HerPart;

/** How the face of case conferences is asked about a scene. */
final class ConferenceAsks {

    private ConferenceAsks() {}

    static Conference.Plan plan(Scene scene, List<UUID> points) {
        return new Conference.Plan(
                Instant.now().minusSeconds(60),
                null,
                List.of(scene.cast.get(Relation.AUTHOR).id()),
                points);
    }

    static void all(Map<String, Asks.Ask> asks) {
        asks.put(
                "Conferences.look(TrajectoryId,String)",
                (f, s) -> f.conferences.look(s.line, null).sheet());
        asks.put(
                "Conferences.read(TrajectoryId,UUID)",
                (f, s) -> f.conferences.read(s.line, s.conference).conference());
        asks.put("Conferences.ask(TrajectoryId,String,boolean)", (f, s) -> {
            f.conferences.ask(s.line, "Wie belt oma?", false);
            return true;
        });
        asks.put("Conferences.plan(TrajectoryId,Plan)", (f, s) -> f.conferences.plan(s.line, plan(s, List.of())));
        asks.put(
                "Conferences.herPart(TrajectoryId,UUID,int,HerPart,String)",
                (f, s) -> f.conferences.herPart(s.line, s.conference, 0, HerPart.NOT_NOW, null));
        asks.put(
                "Conferences.decide(TrajectoryId,UUID,UUID,int,String)",
                (f, s) -> f.conferences.decide(s.line, s.conference, s.point, 1, "Ja."));
        asks.put(
                "Conferences.act(TrajectoryId,UUID,String,AccountId,LocalDate)",
                (f, s) -> f.conferences.act(
                        s.line,
                        s.conference,
                        "Bellen",
                        s.cast.get(Relation.AUTHOR).id(),
                        Scene.today().plusDays(3)));
        asks.put(
                "Conferences.hold(TrajectoryId,UUID,int,Collection)",
                (f, s) -> f.conferences.hold(s.line, s.conference, 0, List.of()));
        asks.put(
                "Conferences.callOff(TrajectoryId,UUID,int)", (f, s) -> f.conferences.callOff(s.line, s.conference, 0));
    }
}
