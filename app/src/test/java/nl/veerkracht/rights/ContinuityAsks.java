package nl.veerkracht.rights;

import java.time.LocalDate;
import java.util.Map;
import nl.veerkracht.continuity.Concern;
import nl.veerkracht.continuity.Deviation;
import nl.veerkracht.continuity.ItemState;
import nl.veerkracht.continuity.Stay;
import nl.veerkracht.signal.PartialDate;

/** How the faces of what stands beside a line are asked about a scene. */
final class ContinuityAsks {

    private static final LocalDate TODAY = Scene.today();

    private ContinuityAsks() {}

    static void all(Map<String, Asks.Ask> asks) {
        var period = new Stay.Period(new PartialDate("2025-01"), null);
        asks.put("Continuities.look(TrajectoryId)", (f, s) -> f.continuities.look(s.line));
        asks.put(
                "Continuities.toldAgain(TrajectoryId,String,LocalDate)",
                (f, s) -> f.continuities.toldAgain(s.line, "Een intake", TODAY));
        asks.put(
                "Continuities.stayed(TrajectoryId,Kind,String,Period)",
                (f, s) -> f.continuities.stayed(s.line, Stay.Kind.OWN, null, period));
        asks.put("Continuities.seen(TrajectoryId,Concern)", (f, s) -> {
            f.continuities.seen(s.line, Concern.GAP);
            return "done";
        });
        asks.put("Exceptions.of(TrajectoryId)", (f, s) -> f.exceptions.of(s.line));
        asks.put(
                "Exceptions.deviate(TrajectoryId,Rule,String,String,AccountId,LocalDate)",
                (f, s) -> f.exceptions.deviate(s.line, Deviation.Rule.TERM, "Ja", "Rust", s.clerk.id(), TODAY));
        asks.put(
                "Exceptions.escalate(TrajectoryId,String,AccountId,LocalDate)",
                (f, s) -> f.exceptions.escalate(s.line, "Mag het?", s.clerk.id(), TODAY));
        asks.put("Eighteens.look(TrajectoryId)", (f, s) -> f.eighteens.look(s.line));
        asks.put("Eighteens.item(TrajectoryId,String,ItemState)", (f, s) -> {
            f.eighteens.item(s.line, "help", ItemState.ARRANGED);
            return "done";
        });
        asks.put(
                "Eighteens.parents(TrajectoryId,boolean,LocalDate)",
                (f, s) -> f.eighteens.parents(s.line, true, TODAY));
    }
}
