package nl.veerkracht.triage;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import nl.veerkracht.audit.Audit;
import nl.veerkracht.web.Refused;
import org.springframework.stereotype.Component;

/**
 * Drawing up the map. Every change holds the draft first: two links that are right on their own would otherwise close a circle together.
 */
@Component
class Mapping {

    static final int LONGEST = 300;

    /** More than anybody oversees: a map is for seeing what matters. */
    private static final int MOST = 60;

    private final Guard guard;
    private final TriageStore triages;
    private final PieceStore store;
    private final Audit audit;
    private final Clock clock;

    Mapping(Guard guard, TriageStore triages, PieceStore store, Audit audit, Clock clock) {
        this.guard = guard;
        this.triages = triages;
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    UUID add(TriageId id, PieceKind kind, LifeDomain domain, String words) {
        var triage = guard.draft(id);
        if (store.map(triage).pieces().size() >= MOST) {
            throw new Refused("triage.refused.full");
        }
        var piece = UUID.randomUUID();
        store.add(triage, written(piece, piece, kind, domain, words, 0));
        changed(triage, "triage.piece.add", piece);
        return piece;
    }

    Mapped change(TriageId id, UUID piece, int version, PieceKind kind, LifeDomain domain, String words) {
        return at(id, piece, map -> {
            if (!kind.isProblem() && map.isLinked(piece)) {
                return new Mapped.Linked();
            }
            return map.of(piece).version() == version
                            && store.change(map.triage, written(piece, piece, kind, domain, words, version))
                    ? done(map.triage, "triage.piece.change", piece)
                    : new Mapped.Changed(map.of(piece));
        });
    }

    Mapped remove(TriageId id, UUID piece, int version) {
        return at(
                id,
                piece,
                map -> store.remove(map.triage, piece, version)
                        ? done(map.triage, "triage.piece.remove", piece)
                        : new Mapped.Changed(map.of(piece)));
    }

    /** A draft and its map, in which a piece is. */
    private record Held(Triage triage, ProblemMap map) {
        Piece of(UUID piece) {
            return map.piece(piece).orElseThrow();
        }

        boolean isLinked(UUID piece) {
            return map.isLinked(piece);
        }
    }

    private Mapped at(TriageId id, UUID piece, Function<Held, Mapped> change) {
        var triage = guard.draft(id);
        var map = store.map(triage);
        return map.piece(piece).isEmpty() ? new Mapped.Gone() : change.apply(new Held(triage, map));
    }

    Mapped link(TriageId id, Link link) {
        var triage = guard.draft(id);
        var map = store.map(triage);
        if (!map.isProblem(link.cause()) || !map.isProblem(link.effect())) {
            return new Mapped.Gone();
        }
        if (map.wouldCircle(link)) {
            return new Mapped.Circle();
        }
        store.link(triage, link);
        return done(triage, "triage.link.add", link.cause());
    }

    void unlink(TriageId id, Link link) {
        var triage = guard.draft(id);
        store.unlink(triage, link);
        changed(triage, "triage.link.remove", link.cause());
    }

    private Mapped done(Triage triage, String what, UUID piece) {
        changed(triage, what, piece);
        return Mapped.DONE;
    }

    private void changed(Triage triage, String what, UUID piece) {
        triages.changed(triage.id());
        audit.change(what, List.of(triage.line().value(), triage.id().value(), piece), Map.of());
    }

    private Piece written(UUID id, UUID origin, PieceKind kind, LifeDomain domain, String words, int version) {
        var text = words.strip();
        if (text.isEmpty() || text.codePointCount(0, text.length()) > LONGEST) {
            throw new Refused("triage.fault.words");
        }
        return new Piece(id, origin, kind, domain, text, version, guard.me(), clock.instant());
    }
}
