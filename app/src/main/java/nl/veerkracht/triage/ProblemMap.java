package nl.veerkracht.triage;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What is going on, what protects, and what keeps what going. Links never go round in a circle. */
public record ProblemMap(List<Piece> pieces, List<Link> links) {

    public ProblemMap {
        pieces = List.copyOf(pieces);
        links = List.copyOf(links);
    }

    public List<Piece> of(PieceKind kind) {
        return pieces.stream().filter(piece -> piece.kind() == kind).toList();
    }

    public List<Piece> problems() {
        return pieces.stream().filter(piece -> piece.kind().isProblem()).toList();
    }

    public Optional<Piece> piece(UUID id) {
        return pieces.stream().filter(piece -> piece.id().equals(id)).findFirst();
    }

    public String words(UUID id) {
        return piece(id).map(Piece::words).orElse("");
    }

    /** What this problem keeps going. */
    public List<Piece> keptGoingBy(Piece cause) {
        return links.stream()
                .filter(link -> link.cause().equals(cause.id()))
                .flatMap(link -> piece(link.effect()).stream())
                .toList();
    }

    boolean isLinked(UUID piece) {
        return links.stream()
                .anyMatch(link -> link.cause().equals(piece) || link.effect().equals(piece));
    }

    boolean isProblem(UUID piece) {
        return piece(piece).filter(one -> one.kind().isProblem()).isPresent();
    }

    /** Whether with this link a problem would keep itself going, by whatever way round. */
    boolean wouldCircle(Link fresh) {
        var seen = new HashSet<UUID>();
        var toDo = new ArrayDeque<UUID>(List.of(fresh.effect()));
        while (!toDo.isEmpty()) {
            var at = toDo.pop();
            if (at.equals(fresh.cause())) {
                return true;
            }
            if (seen.add(at)) {
                links.stream().filter(link -> link.cause().equals(at)).forEach(link -> toDo.push(link.effect()));
            }
        }
        return false;
    }
}
