package nl.veerkracht.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.veerkracht.actor.Actor;
import nl.veerkracht.actor.Role;
import nl.veerkracht.trajectory.TrajectoryId;
import nl.veerkracht.triage.Fixing;
import nl.veerkracht.triage.LifeDomain;
import nl.veerkracht.triage.Link;
import nl.veerkracht.triage.PieceKind;
import nl.veerkracht.triage.Saved;
import nl.veerkracht.triage.SheetKind;
import nl.veerkracht.triage.TriageId;
import nl.veerkracht.triage.Triages;
import nl.veerkracht.triage.WithHer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The triages of the lines of the city: none on a line that only begins, two on one that has been there for long. */
@Component
class DemoTriages {

    private static final int AFTER = 8;
    private static final int AGAIN = 40;

    private final Steps steps;
    private final Triages triages;

    DemoTriages(Steps steps, Triages triages) {
        this.steps = steps;
        this.triages = triages;
    }

    void load(String young, TrajectoryId line, Actor.Person coordinator, City.Line told) {
        if (told.life().equals("short")) {
            return;
        }
        steps.once("triage/" + young, coordinator, told.ago() - AFTER, () -> first(line, coordinator));
        if (told.life().equals("long")) {
            steps.once("triage-again/" + young, coordinator, AGAIN, () -> again(line));
        }
    }

    private UUID first(TrajectoryId line, Actor.Person coordinator) {
        TriageId id = triages.start(line);
        save(
                id,
                SheetKind.WISHES,
                Map.of(
                        "first", List.of("Dat hij ophoudt met bellen. En dan weer naar school, maar niet alleen."),
                        "needs", List.of("protection", "school_work", "housing"),
                        "limits", List.of("girls_only", "small_scale", "not_own_city", "keep_school")));
        save(
                id,
                SheetKind.SAFETY,
                Map.of(
                        "times.day.outside", List.of("unsure"),
                        "times.day.online", List.of("unsafe"),
                        "times.day.home", List.of("safe"),
                        "times.day.self", List.of("safe"),
                        "times.day.helps", List.of("Telefoon samen nagekeken. Tante haalt haar op van school."),
                        "times.weeks.online", List.of("unsure"),
                        "times.weeks.helps", List.of("Nieuw nummer. Alleen wie zij kiest, krijgt het.")));
        if (coordinator.is(Role.WEIGHER) || coordinator.is(Role.SPECIALIST)) {
            save(id, SheetKind.CHILDHOOD, Map.of("separated", List.of("yes"), "physical", List.of("unknown")));
        }
        map(id);
        fix(id, "haar tante");
        return id.value();
    }

    private void map(TriageId id) {
        UUID truant = problem(id, PieceKind.PRESENTING, LifeDomain.EDUCATION_WORK, "Gaat vaak niet naar school");
        UUID sleep = problem(id, PieceKind.PRESENTING, LifeDomain.CARE, "Slaapt slecht");
        UUID away = problem(id, PieceKind.PRESENTING, LifeDomain.HOUSING, "Is soms een nacht weg");
        UUID afraid = problem(id, PieceKind.UNDERLYING, LifeDomain.SAFETY, "Hij dreigt foto’s door te sturen");
        UUID money = problem(id, PieceKind.UNDERLYING, LifeDomain.MONEY, "Denkt dat zij hem geld schuldig is");
        UUID alone = problem(
                id, PieceKind.UNDERLYING, LifeDomain.RELATIONSHIPS, "Voelt zich thuis alleen sinds de scheiding");
        triages.link(id, new Link(afraid, sleep));
        triages.link(id, new Link(afraid, away));
        triages.link(id, new Link(money, away));
        triages.link(id, new Link(alone, away));
        triages.link(id, new Link(sleep, truant));
        triages.addPiece(id, PieceKind.PROTECTIVE, LifeDomain.RELATIONSHIPS, "Een tante bij wie zij altijd welkom is");
        triages.addPiece(id, PieceKind.PROTECTIVE, LifeDomain.EDUCATION_WORK, "Een mentor die haar gelooft");
        triages.addPiece(id, PieceKind.PROTECTIVE, LifeDomain.LEISURE, "Danst, en wil daar weer mee beginnen");
        triages.addPiece(id, PieceKind.PROTECTIVE, LifeDomain.CARE, "Vraagt zelf om hulp");
    }

    private UUID problem(TriageId id, PieceKind kind, LifeDomain domain, String words) {
        return triages.addPiece(id, kind, domain, words);
    }

    private UUID again(TrajectoryId line) {
        TriageId id = triages.start(line);
        var map = triages.read(id).map();
        map.of(PieceKind.PRESENTING).stream()
                .filter(piece -> piece.domain() == LifeDomain.EDUCATION_WORK)
                .forEach(piece -> triages.removePiece(id, piece.id(), piece.version()));
        map.of(PieceKind.PRESENTING).stream()
                .filter(piece -> piece.domain() == LifeDomain.CARE)
                .forEach(piece -> triages.changePiece(
                        id,
                        piece.id(),
                        piece.version(),
                        PieceKind.PRESENTING,
                        LifeDomain.CARE,
                        "Slaapt beter, wordt nog wel wakker"));
        triages.addPiece(id, PieceKind.PROTECTIVE, LifeDomain.EDUCATION_WORK, "Stage bij de dierenarts");
        save(id, SheetKind.WISHES, 1, Map.of("first", List.of("Een eigen kamer. En de hond van tante mag mee.")));
        fix(id, null);
        return id.value();
    }

    private void fix(TriageId id, @Nullable String others) {
        int version = triages.read(id).triage().version();
        if (!triages.fix(id, new Fixing(version, WithHer.YES, List.of(), others))) {
            throw new IllegalArgumentException("A triage of the city was not fixed");
        }
    }

    private void save(TriageId id, SheetKind kind, Map<String, List<String>> answers) {
        save(id, kind, 0, answers);
    }

    private void save(TriageId id, SheetKind kind, int base, Map<String, List<String>> answers) {
        Map<String, List<String>> form = new LinkedHashMap<>(answers);
        form.put("asked", new ArrayList<>(answers.keySet()));
        if (!(triages.save(id, kind, base, form) instanceof Saved.Kept)) {
            throw new IllegalArgumentException("A triage of the city is not right: " + kind);
        }
    }
}
