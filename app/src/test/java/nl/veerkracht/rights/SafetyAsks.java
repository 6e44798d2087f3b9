package nl.veerkracht.rights;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.veerkracht.safety.Assent;
import nl.veerkracht.safety.Channel;
import nl.veerkracht.safety.Hours;
import nl.veerkracht.safety.Pattern;
import nl.veerkracht.safety.PlanPart;
import nl.veerkracht.safety.SafeContact;
import nl.veerkracht.safety.Sender;
import nl.veerkracht.safety.Seriousness;
import nl.veerkracht.safety.ThreatKind;

/** How the face of her safety is asked about a scene. */
final class SafetyAsks {

    private static final SafeContact.Terms CALLING = new SafeContact.Terms(
            true,
            Set.of(Channel.CALL),
            Hours.ALL,
            false,
            Sender.AGENDA,
            Locale.of("nl"),
            true,
            null,
            null,
            null,
            null,
            null);

    private SafetyAsks() {}

    static void all(Map<String, Asks.Ask> asks) {
        asks.put("Safety.contact(TrajectoryId)", (f, s) -> f.safety.contact(s.line));
        asks.put("Safety.agree(TrajectoryId,int,Terms)", (f, s) -> f.safety.agree(s.line, 1, CALLING));
        asks.put("Safety.notSafe(TrajectoryId,String)", (f, s) -> f.safety.notSafe(s.line, "Zij nam niet op."));
        asks.put("Safety.messages(TrajectoryId)", (f, s) -> f.safety.messages(s.line));
        asks.put("Safety.plan(TrajectoryId,Integer)", (f, s) -> f.safety.plan(s.line, null));
        asks.put("Safety.planVersions(TrajectoryId)", (f, s) -> f.safety.planVersions(s.line));
        asks.put(
                "Safety.writePlan(TrajectoryId,int,Map,Assent,String)",
                (f, s) -> f.safety.writePlan(s.line, 1, Map.of(PlanPart.PLACES, "Bij oma."), Assent.PARTLY, null));
        asks.put(
                "Safety.addThreat(TrajectoryId,ThreatKind,Seriousness,String,String,String)",
                (f, s) -> f.safety.addThreat(
                        s.line, ThreatKind.FOLLOWED, Seriousness.ACUTE, "2026-03", "Een auto.", "die man"));
        asks.put("Safety.threats(TrajectoryId,String)", (f, s) -> f.safety.threats(s.line, null));
        asks.put("Safety.pattern(TrajectoryId,Frame)", (f, s) -> f.safety.pattern(s.line, Pattern.Frame.WIDE));
    }
}
