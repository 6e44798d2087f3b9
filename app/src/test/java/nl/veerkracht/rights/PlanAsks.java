package nl.veerkracht.rights;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.veerkracht.plan.Assent;
import nl.veerkracht.plan.Intervention;
import nl.veerkracht.plan.LifeDomain;
import nl.veerkracht.plan.Part;

/** How the face of her plan is asked about a scene. */
final class PlanAsks {

    private static final LocalDate TODAY = LocalDate.now();
    private static final Part.Success SUCCESS = new Part.Success(LifeDomain.LEISURE, "Gelukt.", TODAY, null);
    private static final Part.Step STEP =
            new Part.Step(LifeDomain.LEISURE, "Fiets kopen", "Ik", null, Part.Step.State.OPEN, false, null);
    private static final Intervention SCHOOL = new Intervention(
            Intervention.Kind.SCHOOL, "School", Intervention.Rhythm.WEEKLY, List.of(), 600, TODAY, null, 1, null);

    private PlanAsks() {}

    static void all(Map<String, Asks.Ask> asks) {
        asks.put("FuturePlans.read(TrajectoryId)", (f, s) -> f.plans.read(s.line));
        asks.put("FuturePlans.add(TrajectoryId,Part)", (f, s) -> f.plans.add(s.line, SUCCESS));
        asks.put("FuturePlans.change(TrajectoryId,UUID,int,Part)", (f, s) -> f.plans.change(s.line, s.step, 0, STEP));
        asks.put(
                "FuturePlans.finish(TrajectoryId,UUID,int,String)",
                (f, s) -> f.plans.finish(s.line, s.step, 0, "Gelukt."));
        asks.put(
                "FuturePlans.makeTask(TrajectoryId,UUID,int,AccountId,LocalDate)",
                (f, s) -> f.plans.makeTask(
                        s.line, s.step, 0, s.cast.get(Relation.AUTHOR).id(), TODAY));
        asks.put(
                "FuturePlans.agree(TrajectoryId,int,Assent,String)",
                (f, s) -> f.plans.agree(s.line, 1, Assent.PARTLY, "Nog niet alles."));
        asks.put("FuturePlans.versions(TrajectoryId)", (f, s) -> f.plans.versions(s.line));
        asks.put("FuturePlans.load(TrajectoryId)", (f, s) -> f.plans.load(s.line));
        asks.put("FuturePlans.tried(TrajectoryId,UUID,Intervention)", (f, s) -> f.plans.tried(s.line, null, SCHOOL));
        asks.put("FuturePlans.print(TrajectoryId,Locale)", (f, s) -> f.plans.print(s.line, Locale.of("nl")));
    }
}
