package nl.veerkracht.triage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Puts problems in layers. The map has no circle, so the longest way to each problem is finite. */
final class Layers {

    private final ProblemMap map;
    private final Map<UUID, Integer> depths = new HashMap<>();

    private Layers(ProblemMap map) {
        this.map = map;
    }

    static List<List<Piece>> of(ProblemMap map) {
        var layers = new Layers(map);
        map.problems().forEach(piece -> layers.depth(piece.id()));
        return layers.ordered(layers.grouped());
    }

    /** The longest way here from a problem that nothing keeps going. */
    private int depth(UUID piece) {
        var known = depths.get(piece);
        if (known != null) {
            return known;
        }
        int depth =
                causes(piece).stream().mapToInt(cause -> 1 + depth(cause)).max().orElse(0);
        depths.put(piece, depth);
        return depth;
    }

    private List<UUID> causes(UUID piece) {
        return map.links().stream()
                .filter(link -> link.effect().equals(piece))
                .map(Link::cause)
                .toList();
    }

    /** What is linked to nothing stands with its kind: what lies below first, what everybody sees last. */
    private List<List<Piece>> grouped() {
        int deepest = depths.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        int last = map.of(PieceKind.UNDERLYING).isEmpty() ? deepest : Math.max(1, deepest);
        var groups = new ArrayList<List<Piece>>();
        for (int i = 0; i <= last; i++) {
            groups.add(new ArrayList<>());
        }
        for (var piece : map.problems()) {
            boolean loose = !map.isLinked(piece.id());
            int depth = loose && piece.kind() == PieceKind.PRESENTING ? last : depths.getOrDefault(piece.id(), 0);
            groups.get(depth).add(piece);
        }
        return groups.stream().filter(group -> !group.isEmpty()).toList();
    }

    private List<List<Piece>> ordered(List<List<Piece>> groups) {
        Map<UUID, Integer> places = new HashMap<>();
        var ordered = new ArrayList<List<Piece>>();
        for (var group : groups) {
            var sorted = group.stream()
                    .sorted(Comparator.comparingDouble(piece -> middle(piece.id(), places)))
                    .toList();
            for (int i = 0; i < sorted.size(); i++) {
                places.put(sorted.get(i).id(), i);
            }
            ordered.add(sorted);
        }
        return ordered;
    }

    private double middle(UUID piece, Map<UUID, Integer> places) {
        return causes(piece).stream()
                .filter(places::containsKey)
                .mapToInt(places::get)
                .average()
                .orElse(Double.MAX_VALUE);
    }
}
