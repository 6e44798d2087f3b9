package nl.veerkracht.rights;

import java.util.Map;
import nl.veerkracht.timeline.Side;
import nl.veerkracht.timeline.Telling;

/** How the face of what is told from all sides is asked about a scene. */
final class TimelineAsks {

    static final Telling TELLING = new Telling(Side.HER, "2024", "Bij oma", null, true);

    private TimelineAsks() {}

    static void all(Map<String, Asks.Ask> asks) {
        asks.put("Timelines.read(TrajectoryId,String)", (f, s) -> f.timelines.read(s.line, null));
        asks.put("Timelines.event(TrajectoryId,UUID)", (f, s) -> f.timelines.event(s.line, s.told));
        asks.put("Timelines.tell(TrajectoryId,Telling)", (f, s) -> f.timelines.tell(s.line, TELLING));
        asks.put(
                "Timelines.change(TrajectoryId,UUID,int,Telling)",
                (f, s) -> f.timelines.change(s.line, s.told, 0, TELLING));
        asks.put("Timelines.remove(TrajectoryId,UUID,int)", (f, s) -> f.timelines.remove(s.line, s.told, 0));
    }
}
