package nl.veerkracht.triage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The problems of a map and what keeps what going, laid out in layers: a problem stands after everything that keeps it going. Within a layer the order
 * follows the neighbours in the layer before (the barycentre method of Sugiyama, Tagawa and Toda, 1981), so that few links cross. Lengths are units of the
 * drawing.
 */
public record MapDrawing(Frame frame, int width, int height, List<Box> boxes, List<Arrow> arrows) {

    public MapDrawing {
        boxes = List.copyOf(boxes);
        arrows = List.copyOf(arrows);
    }

    /** On a wide screen layers are columns; on a phone everything stands in one column, with the links beside it. */
    public enum Frame {
        WIDE(230, 24),
        NARROW(250, 28);

        final int boxWidth;
        final int letters;

        Frame(int boxWidth, int letters) {
            this.boxWidth = boxWidth;
            this.letters = letters;
        }
    }

    static final int LINES = 3;
    static final int BOX_HEIGHT = 86;
    private static final int ACROSS = 70;
    private static final int BETWEEN = 26;
    private static final int EDGE = 12;
    private static final int LANE = 14;
    private static final int LANES = 5;

    /** One problem; {@code lines} are its words, cut short when they are long. */
    public record Box(Piece piece, int x, int y, List<String> lines) {}

    /** From what keeps going to what is kept going; {@code path} as SVG writes it. */
    public record Arrow(Link link, String path) {}

    public int boxWidth() {
        return frame.boxWidth;
    }

    public int boxHeight() {
        return BOX_HEIGHT;
    }

    public static MapDrawing of(ProblemMap map, Frame frame) {
        var layers = Layers.of(map);
        return frame == Frame.WIDE ? wide(map, layers) : narrow(map, layers);
    }

    private static MapDrawing wide(ProblemMap map, List<List<Piece>> layers) {
        var boxes = new ArrayList<Box>();
        int highest = layers.stream().mapToInt(List::size).max().orElse(0);
        int height = 2 * EDGE + highest * (BOX_HEIGHT + BETWEEN) - (highest == 0 ? 0 : BETWEEN);
        for (int column = 0; column < layers.size(); column++) {
            var layer = layers.get(column);
            int x = EDGE + column * (Frame.WIDE.boxWidth + ACROSS);
            int free = (highest - layer.size()) * (BOX_HEIGHT + BETWEEN) / 2;
            for (int row = 0; row < layer.size(); row++) {
                boxes.add(box(layer.get(row), x, EDGE + free + row * (BOX_HEIGHT + BETWEEN), Frame.WIDE));
            }
        }
        int columns = Math.max(1, layers.size());
        int width = 2 * EDGE + columns * (Frame.WIDE.boxWidth + ACROSS) - ACROSS;
        return new MapDrawing(Frame.WIDE, width, height, boxes, arrows(map, boxes, MapDrawing::across));
    }

    private static MapDrawing narrow(ProblemMap map, List<List<Piece>> layers) {
        var boxes = new ArrayList<Box>();
        for (var piece : layers.stream().flatMap(List::stream).toList()) {
            boxes.add(box(piece, EDGE, EDGE + boxes.size() * (BOX_HEIGHT + BETWEEN), Frame.NARROW));
        }
        int height = 2 * EDGE + boxes.size() * (BOX_HEIGHT + BETWEEN) - (boxes.isEmpty() ? 0 : BETWEEN);
        int width = 2 * EDGE + Frame.NARROW.boxWidth + LANE * (LANES + 1);
        return new MapDrawing(Frame.NARROW, width, height, boxes, arrows(map, boxes, MapDrawing::beside));
    }

    private interface Way {
        String path(Box from, Box to, int number);
    }

    private static List<Arrow> arrows(ProblemMap map, List<Box> boxes, Way way) {
        Map<UUID, Box> places = new HashMap<>();
        boxes.forEach(box -> places.put(box.piece().id(), box));
        var arrows = new ArrayList<Arrow>();
        map.links().stream()
                .filter(link -> places.containsKey(link.cause()) && places.containsKey(link.effect()))
                .sorted(Comparator.comparingInt(link -> length(link, places)))
                .forEach(link -> arrows.add(new Arrow(
                        link,
                        way.path(
                                java.util.Objects.requireNonNull(places.get(link.cause())),
                                java.util.Objects.requireNonNull(places.get(link.effect())),
                                arrows.size()))));
        return arrows;
    }

    private static int length(Link link, Map<UUID, Box> places) {
        return java.util.Objects.requireNonNull(places.get(link.effect())).y()
                - java.util.Objects.requireNonNull(places.get(link.cause())).y();
    }

    private static String across(Box from, Box to, int number) {
        int x = from.x() + Frame.WIDE.boxWidth;
        int y = from.y() + BOX_HEIGHT / 2;
        int toY = to.y() + BOX_HEIGHT / 2;
        int half = ACROSS / 2;
        return "M" + x + " " + y + "C" + (x + half) + " " + y + " " + (to.x() - half) + " " + toY + " " + to.x() + " "
                + toY;
    }

    /** Short ones near the boxes, long ones further out, so that they do not lie on one another. */
    private static String beside(Box from, Box to, int number) {
        int x = EDGE + Frame.NARROW.boxWidth;
        int out = x + LANE * (1 + number % LANES);
        int y = from.y() + BOX_HEIGHT * 2 / 3;
        int toY = to.y() + BOX_HEIGHT / 3;
        return "M" + x + " " + y + "H" + (out - 6) + "Q" + out + " " + y + " " + out + " " + (y + 6) + "V" + (toY - 6)
                + "Q" + out + " " + toY + " " + (out - 6) + " " + toY + "H" + x;
    }

    private static Box box(Piece piece, int x, int y, Frame frame) {
        return new Box(piece, x, y, lines(piece.words(), frame.letters));
    }

    /** At most {@link #LINES} lines of so many letters; what does not fit is left out with a sign that there is more. */
    static List<String> lines(String words, int letters) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : words.strip().split("\\s+")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > letters) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(cut(word, letters));
        }
        lines.add(line.toString());
        if (lines.size() <= LINES) {
            return List.copyOf(lines);
        }
        var last = lines.get(LINES - 1);
        lines.set(LINES - 1, last.substring(0, Math.min(last.length(), letters - 1)) + "…");
        return List.copyOf(lines.subList(0, LINES));
    }

    private static String cut(String word, int letters) {
        return word.length() <= letters ? word : word.substring(0, letters - 1) + "…";
    }
}
