package nl.veerkracht.trajectory;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A line as a drawing: three lanes, time from left to right, one dot per lane and stretch of time that grows with what happened in it. However much
 * happened, it holds a bounded number of dots and labels.
 *
 * @param curve SVG path of the line itself: it rises where there was more contact
 * @param first the first month drawn
 * @param last the last month drawn
 * @param totals how often something happened, per lane
 */
public record Drawing(
        Frame frame,
        String curve,
        List<Dot> dots,
        List<Label> labels,
        YearMonth first,
        YearMonth last,
        Map<Lane, Integer> totals) {

    /** The sheet it is drawn on, in SVG units. */
    public enum Frame {
        WIDE(1080, 260, 130, 40, 30, 6, 180),
        NARROW(360, 320, 14, 14, 12, 3, 130);

        public final int width;
        public final int height;
        public final int left;
        public final int right;
        final int stretches;
        final int labels;
        final int labelRoom;

        Frame(int width, int height, int left, int right, int stretches, int labels, int labelRoom) {
            this.width = width;
            this.height = height;
            this.left = left;
            this.right = right;
            this.stretches = stretches;
            this.labels = labels;
            this.labelRoom = labelRoom;
        }

        public int y(Lane lane) {
            int gap = (height - 70) / Lane.values().length;
            return 64 + lane.ordinal() * gap;
        }

        /** Lane names stand beside the lanes on a wide sheet, above them on a narrow one. */
        public int laneX() {
            return this == WIDE ? 0 : left;
        }

        public int laneY(Lane lane) {
            return this == WIDE ? y(lane) + 6 : y(lane) - (lane == Lane.TOGETHER ? 42 : 22);
        }

        public String box() {
            return "0 0 " + width + " " + height;
        }
    }

    /** Something that happened in one lane in one stretch of time. */
    public record Dot(Lane lane, int x, int y, double radius, int count, boolean turning) {}

    /** The name of a turn in the line. */
    public record Label(int x, int y, String anchor, EventKind kind) {}

    private static final int AMPLITUDE = 26;
    private static final double SMALLEST = 5;
    private static final double LARGEST = 13;

    static Drawing of(List<MonthCount> counts, YearMonth opened, YearMonth now, Frame frame) {
        YearMonth first = counts.stream()
                .map(MonthCount::month)
                .min(Comparator.naturalOrder())
                .filter(opened::isAfter)
                .orElse(opened);
        YearMonth last = counts.stream()
                .map(MonthCount::month)
                .max(Comparator.naturalOrder())
                .filter(now::isBefore)
                .orElse(now);
        Scale scale = Scale.of(first, last, frame);
        int[][] lanes = lanes(counts, scale);
        int[] heights = heights(lanes[Lane.TOGETHER.ordinal()], frame);
        return new Drawing(
                frame,
                curve(heights, scale),
                dots(counts, lanes, heights, scale),
                labels(counts, scale),
                first,
                last,
                totals(lanes));
    }

    /** By the order of the lane and the stretch. */
    private static int[][] lanes(List<MonthCount> counts, Scale scale) {
        int[][] lanes = new int[Lane.values().length][scale.stretches()];
        counts.forEach(one -> lanes[one.kind().lane().ordinal()][scale.stretch(one.month())] += one.count());
        return lanes;
    }

    private static Map<Lane, Integer> totals(int[][] lanes) {
        Map<Lane, Integer> totals = new EnumMap<>(Lane.class);
        for (Lane lane : Lane.values()) {
            totals.put(lane, IntStream.of(lanes[lane.ordinal()]).sum());
        }
        return totals;
    }

    private static int[] heights(int[] together, Frame frame) {
        int most = Math.max(1, IntStream.of(together).max().orElse(1));
        return IntStream.of(together)
                .map(count -> frame.y(Lane.TOGETHER) - AMPLITUDE * count / most)
                .toArray();
    }

    private static String curve(int[] heights, Scale scale) {
        StringBuilder path = new StringBuilder("M" + scale.start() + " " + heights[0]);
        int x = scale.start();
        for (int i = 0; i < heights.length; i++) {
            int y = i == 0 ? heights[0] : heights[i - 1];
            int middle = (x + scale.x(i)) / 2;
            path.append(
                    " C" + middle + " " + y + " " + middle + " " + heights[i] + " " + scale.x(i) + " " + heights[i]);
            x = scale.x(i);
        }
        return path.append(" L" + scale.end() + " " + heights[heights.length - 1])
                .toString();
    }

    private static List<Dot> dots(List<MonthCount> counts, int[][] lanes, int[] heights, Scale scale) {
        boolean[] turns = new boolean[scale.stretches()];
        counts.stream()
                .filter(one -> one.kind().turning() && one.kind().lane() == Lane.OTHERS)
                .forEach(one -> turns[scale.stretch(one.month())] = true);
        List<Dot> dots = new ArrayList<>();
        for (Lane lane : Lane.values()) {
            for (int i = 0; i < scale.stretches(); i++) {
                int count = lanes[lane.ordinal()][i];
                if (count > 0) {
                    int y = lane == Lane.TOGETHER ? heights[i] : scale.frame().y(lane);
                    boolean turning = lane == Lane.OTHERS && turns[i];
                    dots.add(new Dot(lane, scale.x(i), y, radius(count), count, turning));
                }
            }
        }
        return dots;
    }

    /** Grows slowly, so that a month with forty notes does not hide its neighbours. */
    private static double radius(int count) {
        double radius = SMALLEST + 1.8 * Math.log(count) / Math.log(2);
        return Double.parseDouble(String.format(Locale.ROOT, "%.1f", Math.min(LARGEST, radius)));
    }

    /** The weightiest turns that fit beside each other: the order of the kinds is their weight. */
    private static List<Label> labels(List<MonthCount> counts, Scale scale) {
        List<Label> labels = new ArrayList<>();
        counts.stream()
                .filter(one -> one.kind().turning())
                .sorted(Comparator.comparing(MonthCount::kind).thenComparing(MonthCount::month))
                .map(one -> label(one.kind(), scale.x(scale.stretch(one.month())), scale.frame()))
                .filter(label -> labels.size() < scale.frame().labels && fits(label, labels, scale.frame()))
                .forEach(labels::add);
        return labels;
    }

    private static boolean fits(Label label, List<Label> others, Frame frame) {
        return others.stream()
                .noneMatch(other -> other.kind().lane() == label.kind().lane()
                        && Math.abs(other.x() - label.x()) < frame.labelRoom);
    }

    private static Label label(EventKind kind, int x, Frame frame) {
        boolean together = kind.lane() == Lane.TOGETHER;
        int y = frame.y(kind.lane()) + (together ? 28 : 32);
        String anchor = x < frame.width / 6 + frame.left ? "start" : x > frame.width * 5 / 6 ? "end" : "middle";
        return new Label(x, y, anchor, kind);
    }

    /** A small line of the last months for lists, 120 by 32: only the curve. */
    static String small(List<MonthCount> counts, YearMonth now, int months) {
        int[] perMonth = new int[months];
        YearMonth first = now.minusMonths(months - 1L);
        counts.stream()
                .filter(one -> one.kind().lane() == Lane.TOGETHER
                        && !one.month().isBefore(first)
                        && !one.month().isAfter(now))
                .forEach(one ->
                        perMonth[(int) first.until(one.month(), java.time.temporal.ChronoUnit.MONTHS)] += one.count());
        int most = Math.max(1, IntStream.of(perMonth).max().orElse(1));
        int[] heights =
                IntStream.of(perMonth).map(count -> 26 - 20 * count / most).toArray();
        return curve(heights, new Scale(first, months, 1, 4, 116, Frame.NARROW));
    }

    /** Months, several together when there are many, as places from left to right. */
    private record Scale(YearMonth first, int stretches, int months, int start, int end, Frame frame) {

        static Scale of(YearMonth first, YearMonth last, Frame frame) {
            int months = (int) first.until(last, java.time.temporal.ChronoUnit.MONTHS) + 1;
            int each = (months + frame.stretches - 1) / frame.stretches;
            int stretches = (months + each - 1) / each;
            return new Scale(first, stretches, each, frame.left, frame.width - frame.right, frame);
        }

        int stretch(YearMonth month) {
            return (int) first.until(month, java.time.temporal.ChronoUnit.MONTHS) / months;
        }

        int x(int stretch) {
            return start + (2 * stretch + 1) * (end - start) / (2 * stretches);
        }
    }
}
