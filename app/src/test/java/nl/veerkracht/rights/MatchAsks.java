package nl.veerkracht.rights;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.veerkracht.match.About;
import nl.veerkracht.matching.Gender;
import nl.veerkracht.trajectory.TrajectoryId;

/** How each method of the face of matching is asked. */
final class MatchAsks {

    static final About GIRL = new About(2011, Gender.GIRL, "Voorbeeldstad", Set.of(), null);

    private MatchAsks() {}

    private static Asks.Ask does(java.util.function.BiConsumer<Faces, Scene> work) {
        return (f, s) -> {
            work.accept(f, s);
            return "done";
        };
    }

    static Map<String, Asks.Ask> all() {
        return Map.ofEntries(
                Map.entry("Matches.look(TrajectoryId)", (f, s) -> f.matches.look(s.line)),
                Map.entry("Matches.await(TrajectoryId,int,About)", (f, s) -> f.matches.await(s.line, 0, GIRL)),
                Map.entry("Matches.stop(TrajectoryId)", does((f, s) -> f.matches.stop(s.line))),
                Map.entry(
                        "Matches.bind(TrajectoryId,TrajectoryId,boolean)",
                        (f, s) -> f.matches.bind(s.line, new TrajectoryId(UUID.randomUUID()), true)),
                Map.entry(
                        "Matches.unbind(TrajectoryId,UUID)",
                        does((f, s) -> f.matches.unbind(s.line, UUID.randomUUID()))),
                Map.entry(
                        "Matches.setAside(TrajectoryId,ServiceId,String)",
                        (f, s) -> f.matches.setAside(s.line, s.offered, "Zij wil dit niet.")),
                Map.entry(
                        "Matches.bringBack(TrajectoryId,ServiceId)",
                        does((f, s) -> f.matches.bringBack(s.line, s.offered))),
                Map.entry(
                        "Matches.choose(TrajectoryId,ServiceId,String)",
                        (f, s) -> f.matches.choose(s.line, s.offered, null)),
                Map.entry("Matches.endChoice(TrajectoryId)", does((f, s) -> f.matches.endChoice(s.line))),
                Map.entry("Matches.waiting(String)", (f, s) -> {
                    // Who may ask may find nobody waiting: that she may ask is what counts.
                    f.matches.waiting(null);
                    return "asked";
                }),
                Map.entry("Matches.places(ServiceId)", (f, s) -> f.matches.places(null)),
                Map.entry("Matches.propose()", does((f, s) -> f.matches.propose())));
    }
}
