package nl.veerkracht.rights;

import java.time.LocalDate;
import java.util.Map;
import nl.veerkracht.transition.Passage;
import nl.veerkracht.transition.Rhythm;
import nl.veerkracht.transition.Transition;

/** How the faces of transitions and aftercare are asked about a scene. */
final class TransitionAsks {

    private static final Passage PASSAGE =
            new Passage(Transition.Kind.SCHOOL, null, "Het ROC", LocalDate.now().plusDays(40));

    private TransitionAsks() {}

    static void all(Map<String, Asks.Ask> asks) {
        asks.put("Transitions.of(TrajectoryId)", (f, s) -> f.transitions.of(s.line));
        asks.put("Transitions.plan(TrajectoryId,Passage)", (f, s) -> f.transitions.plan(s.line, PASSAGE));
        asks.put("Aftercare.look(TrajectoryId)", (f, s) -> f.aftercare.look(s.line));
        asks.put(
                "Aftercare.agree(TrajectoryId,Integer,Rhythm,AccountId,String)",
                (f, s) -> f.aftercare.agree(
                        s.line, null, Rhythm.MONTH, s.cast.get(Relation.AUTHOR).id(), null));
        asks.put(
                "Aftercare.reached(TrajectoryId,String,LocalDate)",
                (f, s) -> f.aftercare.reached(s.line, "Het gaat goed.", LocalDate.now()));
        asks.put("Aftercare.tried(TrajectoryId)", (f, s) -> {
            f.aftercare.tried(s.line);
            return "done";
        });
    }
}
