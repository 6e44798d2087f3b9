package nl.veerkracht.rights;

import java.util.Map;
import nl.veerkracht.circle.Companion;
import nl.veerkracht.circle.CompanionKind;
import nl.veerkracht.circle.Why;

/** How the face of who stands beside her is asked about a scene. */
final class CircleAsks {

    private CircleAsks() {}

    static Companion.Terms buddy() {
        return new Companion.Terms(CompanionKind.BUDDY, "Bo", "een maatje", null, true, Scene.today());
    }

    static void all(Map<String, Asks.Ask> asks) {
        asks.put("Circle.look(TrajectoryId)", (f, s) -> f.circle.look(s.line).sheet());
        asks.put(
                "Circle.companion(TrajectoryId,UUID,String)",
                (f, s) -> f.circle.companion(s.line, s.companion, null).companion());
        asks.put("Circle.add(TrajectoryId,Terms)", (f, s) -> f.circle.add(s.line, buddy()));
        asks.put(
                "Circle.end(TrajectoryId,UUID,int,Ended)",
                (f, s) -> f.circle.end(s.line, s.companion, 0, new Companion.Ended(Scene.today(), Why.DONE)));
        asks.put(
                "Circle.agree(TrajectoryId,UUID,Agreement)",
                (f, s) -> f.circle.agree(s.line, s.companion, new Companion.Agreement("Dansen.", 7, 1)));
        asks.put(
                "Circle.met(TrajectoryId,UUID,LocalDate,Integer,String)",
                (f, s) -> f.circle.met(s.line, s.companion, Scene.today(), 60, null));
    }
}
