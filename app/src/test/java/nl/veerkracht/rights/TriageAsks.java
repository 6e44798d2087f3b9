package nl.veerkracht.rights;

import java.util.List;
import java.util.Map;
import nl.veerkracht.triage.Fixing;
import nl.veerkracht.triage.LifeDomain;
import nl.veerkracht.triage.PieceKind;
import nl.veerkracht.triage.SheetKind;
import nl.veerkracht.triage.WithHer;

/** How each method of the face of triages is asked. */
final class TriageAsks {

    private static final Map<String, List<String>> EARLIER =
            Map.of("asked", List.of("separated"), "separated", List.of("yes"));

    private TriageAsks() {}

    static Map<String, Asks.Ask> all() {
        return Map.ofEntries(
                Map.entry("Triages.start(TrajectoryId)", (f, s) -> f.triages.start(s.line)),
                Map.entry("Triages.list(TrajectoryId)", (f, s) -> f.triages.list(s.line)),
                Map.entry("Triages.read(TriageId)", (f, s) -> f.triages.read(s.triaged.draft())),
                Map.entry(
                        "Triages.save(TriageId,SheetKind,int,Map) wishes",
                        (f, s) -> f.triages.save(s.triaged.draft(), SheetKind.WISHES, 1, Triaged.WISH)),
                Map.entry(
                        "Triages.save(TriageId,SheetKind,int,Map) childhood",
                        (f, s) -> f.triages.save(s.triaged.draft(), SheetKind.CHILDHOOD, 0, EARLIER)),
                Map.entry(
                        "Triages.addPiece(TriageId,PieceKind,LifeDomain,String)",
                        (f, s) -> f.triages.addPiece(
                                s.triaged.draft(), PieceKind.PROTECTIVE, LifeDomain.CARE, "Een tante")),
                Map.entry(
                        "Triages.changePiece(TriageId,UUID,int,PieceKind,LifeDomain,String)",
                        (f, s) -> f.triages.changePiece(
                                s.triaged.draft(),
                                s.triaged.loose(),
                                0,
                                PieceKind.PROTECTIVE,
                                LifeDomain.CARE,
                                "Danst weer")),
                Map.entry(
                        "Triages.removePiece(TriageId,UUID,int)",
                        (f, s) -> f.triages.removePiece(s.triaged.draft(), s.triaged.loose(), 0)),
                Map.entry("Triages.link(TriageId,Link)", (f, s) -> f.triages.link(s.triaged.draft(), s.triaged.link())),
                Map.entry("Triages.unlink(TriageId,Link)", (f, s) -> {
                    f.triages.unlink(s.triaged.draft(), s.triaged.link());
                    return "done";
                }),
                Map.entry(
                        "Triages.possibleParticipants(TriageId)",
                        (f, s) -> f.triages.possibleParticipants(s.triaged.draft())),
                Map.entry(
                        "Triages.fix(TriageId,Fixing)",
                        (f, s) -> f.triages.fix(
                                s.triaged.draft(),
                                new Fixing(
                                        s.version(
                                                "triage.triage",
                                                s.triaged.draft().value()),
                                        WithHer.PARTLY,
                                        List.of(),
                                        null))),
                Map.entry(
                        "Triages.compare(TriageId,TriageId)",
                        (f, s) -> f.triages.compare(s.triaged.fixed(), s.triaged.draft())),
                Map.entry("Triages.wanted(Collection)", (f, s) -> f.triages.wanted(List.of(s.line))),
                Map.entry("Trajectories.initials(Collection)", (f, s) -> f.trajectories.initials(List.of(s.line))));
    }
}
