package nl.veerkracht.rights;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.veerkracht.herspace.Letter;
import nl.veerkracht.herspace.Marks;
import nl.veerkracht.plan.LifeDomain;
import nl.veerkracht.plan.Part;
import nl.veerkracht.timeline.Side;
import nl.veerkracht.timeline.Telling;

/** How the face of her own space, and what other rooms answer to her, is asked about a scene. */
final class HerAsks {

    private HerAsks() {}

    static void all(Map<String, Asks.Ask> asks) {
        asks.put("HerSpaces.open(TrajectoryId)", (f, s) -> f.spaces.open(s.line));
        asks.put("HerSpaces.shut(TrajectoryId)", (f, s) -> {
            f.spaces.shut(s.line);
            return "done";
        });
        asks.put("HerSpaces.write(Kind,String)", (f, s) -> {
            f.spaces.write(Letter.Kind.MESSAGE, "Hoi.");
            return "done";
        });
        asks.put("HerSpaces.give(Kind,List,String)", (f, s) -> {
            f.spaces.give(Marks.Kind.MONTH, List.of(1, 2, 3, 4), null);
            return "done";
        });
        asks.put("HerSpaces.tell(String)", (f, s) -> {
            f.spaces.tell("Het begon zo.");
            return "done";
        });
        asks.put("HerSpaces.askErasure()", (f, s) -> {
            f.spaces.askErasure();
            return "done";
        });
        asks.put("HerSpaces.keepAll()", (f, s) -> {
            f.spaces.askErasure();
            f.spaces.keepAll();
            return "done";
        });
        asks.put("Trajectories.eraseAsAsked(TrajectoryId)", (f, s) -> f.trajectories.eraseAsAsked(s.line));
        // What she gets is about the line she comes for and no other.
        asks.put(
                "Trajectories.hers()",
                (f, s) -> f.trajectories.hers().filter(head -> head.line().id().equals(s.line)));
        asks.put("FuturePlans.hers()", (f, s) -> Optional.of(f.plans.hers()));
        asks.put("FuturePlans.printHers(Locale)", (f, s) -> f.plans.printHers(Locale.of("nl")));
        asks.put(
                "FuturePlans.addHers(Part)",
                (f, s) -> f.plans.addHers(new Part.Step(
                        LifeDomain.LEISURE, "Dansles zoeken", "Dewi", null, Part.Step.State.OPEN, false, null)));
        asks.put(
                "FuturePlans.sayHers(LifeDomain,int,Integer,String,String)",
                (f, s) -> f.plans.sayHers(LifeDomain.LEISURE, -1, 7, "Dansen", null));
        asks.put("Timelines.hers()", (f, s) -> Optional.of(f.timelines.hers().size()));
        asks.put(
                "Timelines.tellHers(Telling)",
                (f, s) -> f.timelines.tellHers(new Telling(Side.HER, "2024", "Ik ging naar dansles", null, false)));
        asks.put("Safety.planHers()", (f, s) -> f.safety.planHers().version());
        asks.put("Safety.contactHers()", (f, s) -> f.safety.contactHers().version());
    }
}
