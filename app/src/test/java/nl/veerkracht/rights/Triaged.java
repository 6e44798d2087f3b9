package nl.veerkracht.rights;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.trajectory.TrajectoryId;
import nl.veerkracht.triage.Fixing;
import nl.veerkracht.triage.LifeDomain;
import nl.veerkracht.triage.Link;
import nl.veerkracht.triage.PieceKind;
import nl.veerkracht.triage.SheetKind;
import nl.veerkracht.triage.TriageId;
import nl.veerkracht.triage.WithHer;

/** The triages of a scene's line: a fixed one and a draft, in which one problem keeps another going. */
record Triaged(TriageId fixed, TriageId draft, Link link, UUID loose) {

    static final Map<String, List<String>> WISH =
            Map.of("asked", List.of("first", "needs"), "first", List.of("Rust."), "needs", List.of("care"));

    static Triaged of(Faces faces, TrajectoryId line, Actor.Person author, Actor.Person coordinator) {
        TriageId fixed = faces.people.as(author, () -> faces.triages.start(line));
        faces.people.run(author, () -> faces.triages.save(fixed, SheetKind.WISHES, 0, WISH));
        faces.people.run(coordinator, () -> faces.triages.fix(fixed, new Fixing(1, WithHer.YES, List.of(), null)));
        TriageId draft = faces.people.as(author, () -> faces.triages.start(line));
        return faces.people.as(author, () -> {
            UUID cause = faces.triages.addPiece(draft, PieceKind.UNDERLYING, LifeDomain.MONEY, "Schulden");
            UUID effect = faces.triages.addPiece(draft, PieceKind.PRESENTING, LifeDomain.CARE, "Slaapt slecht");
            UUID loose = faces.triages.addPiece(draft, PieceKind.PROTECTIVE, LifeDomain.LEISURE, "Danst");
            Link link = new Link(cause, effect);
            faces.triages.link(draft, link);
            return new Triaged(fixed, draft, link, loose);
        });
    }
}
