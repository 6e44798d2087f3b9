package nl.veerkracht.triage;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.veerkracht.actor.AccountId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MapDrawingTests {

    private static final AccountId SOMEBODY = new AccountId(new UUID(1, 1));

    static Piece piece(Random random, PieceKind kind) {
        var id = new UUID(random.nextLong(), random.nextLong());
        var words = "woord ".repeat(1 + random.nextInt(20)) + "x".repeat(random.nextInt(40));
        return new Piece(id, id, kind, LifeDomain.CARE, words, 0, SOMEBODY, Instant.EPOCH);
    }

    /** Whatever links somebody tries to draw, in any order: those that are kept never make a circle. */
    static ProblemMap made(long seed) {
        var random = new Random(seed);
        List<Piece> pieces = new ArrayList<>();
        for (int i = random.nextInt(25); i >= 0; i--) {
            pieces.add(piece(random, PieceKind.values()[random.nextInt(3)]));
        }
        var map = new ProblemMap(pieces, List.of());
        for (int i = random.nextInt(60); i > 0 && !map.problems().isEmpty(); i--) {
            var link = new Link(any(map, random), any(map, random));
            if (!map.wouldCircle(link) && !map.links().contains(link)) {
                var links = new ArrayList<>(map.links());
                links.add(link);
                map = new ProblemMap(pieces, links);
            }
        }
        return map;
    }

    private static UUID any(ProblemMap map, Random random) {
        return map.problems().get(random.nextInt(map.problems().size())).id();
    }

    static Stream<ProblemMap> maps() {
        return IntStream.range(0, 300).mapToObj(MapDrawingTests::made);
    }

    @ParameterizedTest
    @MethodSource("maps")
    void every_problem_is_drawn_once_on_the_sheet_and_no_two_lie_on_one_another(ProblemMap map) {
        for (var frame : MapDrawing.Frame.values()) {
            var drawing = MapDrawing.of(map, frame);
            assertThat(drawing.boxes())
                    .extracting(MapDrawing.Box::piece)
                    .containsExactlyInAnyOrderElementsOf(map.problems());
            assertThat(drawing.boxes()).allSatisfy(box -> {
                assertThat(box.x()).isBetween(0, drawing.width() - drawing.boxWidth());
                assertThat(box.y()).isBetween(0, drawing.height() - drawing.boxHeight());
                assertThat(box.lines())
                        .hasSizeBetween(1, MapDrawing.LINES)
                        .allMatch(line -> line.length() <= frame.letters);
            });
            for (var one : drawing.boxes()) {
                assertThat(drawing.boxes()).noneMatch(other -> other != one && lieOnOneAnother(one, other, drawing));
            }
        }
    }

    private static boolean lieOnOneAnother(MapDrawing.Box one, MapDrawing.Box other, MapDrawing drawing) {
        return Math.abs(one.x() - other.x()) < drawing.boxWidth()
                && Math.abs(one.y() - other.y()) < drawing.boxHeight();
    }

    @ParameterizedTest
    @MethodSource("maps")
    void every_link_is_drawn_and_goes_on_in_one_direction(ProblemMap map) {
        for (var frame : MapDrawing.Frame.values()) {
            var drawing = MapDrawing.of(map, frame);
            assertThat(drawing.arrows()).hasSameSizeAs(map.links());
            Map<UUID, MapDrawing.Box> boxes = new HashMap<>();
            drawing.boxes().forEach(box -> boxes.put(box.piece().id(), box));
            assertThat(map.links()).allSatisfy(link -> {
                var from = requireNonNull(boxes.get(link.cause()));
                var to = requireNonNull(boxes.get(link.effect()));
                assertThat(frame == MapDrawing.Frame.WIDE ? to.x() - from.x() : to.y() - from.y())
                        .isPositive();
            });
        }
    }

    @ParameterizedTest
    @MethodSource("maps")
    void a_link_is_refused_exactly_when_it_closes_a_circle(ProblemMap map) {
        for (var one : map.problems()) {
            for (var other : map.problems()) {
                assertThat(map.wouldCircle(new Link(one.id(), other.id())))
                        .isEqualTo(reach(map, other.id()).contains(one.id()));
            }
        }
    }

    /** Brute force: everything that can be reached, the start too, until nothing new comes. */
    private static HashSet<UUID> reach(ProblemMap map, UUID from) {
        var reached = new HashSet<>(List.of(from));
        int before;
        do {
            before = reached.size();
            map.links().stream()
                    .filter(link -> reached.contains(link.cause()))
                    .map(Link::effect)
                    .toList()
                    .forEach(reached::add);
        } while (reached.size() > before);
        return reached;
    }

    @Test
    void an_empty_map_is_an_empty_sheet() {
        var drawing = MapDrawing.of(new ProblemMap(List.of(), List.of()), MapDrawing.Frame.WIDE);
        assertThat(drawing.boxes()).isEmpty();
        assertThat(drawing.width()).isPositive();
    }

    @Test
    void what_lies_below_stands_before_what_everybody_sees() {
        var random = new Random(3);
        var seen = piece(random, PieceKind.PRESENTING);
        var below = piece(random, PieceKind.UNDERLYING);
        var drawing = MapDrawing.of(new ProblemMap(List.of(seen, below), List.of()), MapDrawing.Frame.NARROW);
        assertThat(drawing.boxes()).extracting(MapDrawing.Box::piece).containsExactly(below, seen);
    }
}
