package nl.veerkracht.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.veerkracht.signal.PartialDate;

/**
 * What is told, as a drawing: a lane for each side, a mark for each event, numbered turning points, and silences. On a desk time runs from left to right,
 * on a phone from top to bottom, so that a hundred events stay apart on both. What is known to the day is a dot; of what is known to the month or the year
 * only, the mark is as long as the time in which it can have been. Marks that would meet lie beside each other.
 */
public record Panorama(
        Frame frame,
        int width,
        int height,
        List<Lane> lanes,
        List<Mark> marks,
        List<Turn> turns,
        List<Silence> silences,
        List<Year> years) {

    /** The sheet it is drawn on, in SVG units. */
    public enum Frame {
        WIDE(150, 34, 26, 6),
        NARROW(46, 30, 23, 4);

        /** Room before the drawing, from the left and from the top. */
        final int left;

        final int top;

        /** How far rows of a lane lie apart, and how many there can be. */
        final int row;

        final int rows;

        Frame(int left, int top, int row, int rows) {
            this.left = left;
            this.top = top;
            this.row = row;
            this.rows = rows;
        }

        int length(int events) {
            return this == WIDE ? 900 : Math.clamp(events * 14L, 420, 1500);
        }

        public boolean wide() {
            return this == WIDE;
        }
    }

    /** A lane, and where its name stands. */
    public record Lane(Side side, int x, int y, int width, int height, int nameX, int nameY, int events) {}

    /**
     * One event.
     *
     * @param path of a line with round ends
     * @param turn its number among the turning points, 0 for other events
     */
    public record Mark(Side side, String path, int turn, double x, double y) {}

    /** A turning point in words. */
    public record Turn(int number, Side side, PartialDate happened, String title) {}

    /** A time of which nobody tells anything. */
    public record Silence(
            double x, double y, double width, double height, int months, PartialDate first, PartialDate last) {
        public double middleX() {
            return x + width / 2;
        }

        public double middleY() {
            return y + height / 2;
        }
    }

    /** Where a year begins. */
    public record Year(int year, double x, double y) {}

    private static final int FOOT = 30;
    private static final int LANE_GAP = 14;
    private static final int NARROW_LANE = 104;
    private static final int HALF_DOT = 8;
    private static final int HALF_TURN = 13;
    private static final int LEAST_BETWEEN_YEARS = 46;

    static Panorama of(List<ToldEvent.Mark> told, LocalDate today, int silentMonths, Frame frame) {
        if (told.isEmpty()) {
            return new Panorama(frame, 0, 0, List.of(), List.of(), List.of(), List.of(), List.of());
        }
        List<ToldEvent.Mark> sorted = told.stream()
                .sorted(Comparator.comparing(
                                (ToldEvent.Mark mark) -> mark.happened().first())
                        .thenComparing(mark -> mark.happened().last()))
                .toList();
        return new Sketch(sorted, TimeScale.of(sorted, today, silentMonths), frame, frame.length(told.size())).drawn();
    }

    /** Draws one panorama. */
    private record Sketch(List<ToldEvent.Mark> told, TimeScale scale, Frame frame, int length) {

        Panorama drawn() {
            Map<Side, Rows> rows = new EnumMap<>(Side.class);
            for (Side side : Side.values()) {
                rows.put(side, new Rows(frame.rows));
            }
            List<int[]> placed = told.stream().map(mark -> placed(mark, rows)).toList();
            List<Lane> lanes = lanes(rows);
            int across = lanes.getLast().y() + lanes.getLast().height();
            int width = frame.wide()
                    ? frame.left + length + 20
                    : lanes.getLast().x() + lanes.getLast().width() + 4;
            int height = frame.wide() ? across + FOOT : frame.top + length + FOOT;
            return new Panorama(
                    frame, width, height, lanes, marks(placed, lanes), turns(), silences(lanes), years(lanes));
        }

        /** Begin, end and row of a mark. */
        private int[] placed(ToldEvent.Mark mark, Map<Side, Rows> rows) {
            int from = along(mark.happened().first());
            int to = Math.max(from, along(mark.happened().last()));
            int half = mark.turning() ? HALF_TURN : HALF_DOT;
            Rows own = rows.getOrDefault(mark.side(), new Rows(frame.rows));
            return new int[] {from, to, own.put(from - half, to + half)};
        }

        private int along(LocalDate day) {
            return (int) Math.round(scale.at(day) * length);
        }

        private List<Lane> lanes(Map<Side, Rows> rows) {
            List<Lane> lanes = new ArrayList<>();
            int across = frame.wide() ? frame.top : frame.left;
            for (Side side : Side.values()) {
                int events =
                        (int) told.stream().filter(mark -> mark.side() == side).count();
                int used = rows.getOrDefault(side, new Rows(1)).used();
                if (frame.wide()) {
                    int tall = used * frame.row + LANE_GAP;
                    lanes.add(new Lane(side, frame.left, across, length, tall, 0, across + tall / 2 + 5, events));
                    across += tall + LANE_GAP / 2;
                } else {
                    lanes.add(new Lane(
                            side,
                            across,
                            frame.top,
                            NARROW_LANE - LANE_GAP / 2,
                            length,
                            across + 4,
                            frame.top - 10,
                            events));
                    across += NARROW_LANE;
                }
            }
            return lanes;
        }

        private List<Mark> marks(List<int[]> placed, List<Lane> lanes) {
            List<Mark> marks = new ArrayList<>();
            int turn = 0;
            for (int i = 0; i < told.size(); i++) {
                ToldEvent.Mark mark = told.get(i);
                Lane lane = lanes.get(mark.side().ordinal());
                int[] place = placed.get(i);
                int number = mark.turning() ? ++turn : 0;
                int across = LANE_GAP / 2 + frame.row / 2 + place[2] * frame.row;
                double from = place[0];
                double to = place[1] == place[0] ? place[1] + 0.01 : place[1];
                marks.add(
                        frame.wide()
                                ? wide(mark.side(), lane.x() + from, lane.x() + to, lane.y() + across, number)
                                : narrow(mark.side(), lane.x() + across, lane.y() + from, lane.y() + to, number));
            }
            return marks;
        }

        private static Mark wide(Side side, double from, double to, double y, int number) {
            return new Mark(side, "M" + from + " " + y + "H" + to, number, from, y);
        }

        private static Mark narrow(Side side, double x, double from, double to, int number) {
            return new Mark(side, "M" + x + " " + from + "V" + to, number, x, from);
        }

        private List<Turn> turns() {
            List<Turn> turns = new ArrayList<>();
            for (ToldEvent.Mark mark : told) {
                if (mark.title() != null) {
                    turns.add(new Turn(turns.size() + 1, mark.side(), mark.happened(), mark.title()));
                }
            }
            return turns;
        }

        private List<Silence> silences(List<Lane> lanes) {
            Lane last = lanes.getLast();
            return scale.silences().stream()
                    .map(piece -> {
                        double from = Math.round(piece.from() * length);
                        double size = Math.round((piece.to() - piece.from()) * length);
                        PartialDate first = month(piece.first());
                        PartialDate until = month(piece.end().minusDays(1));
                        return frame.wide()
                                ? new Silence(
                                        frame.left + from,
                                        frame.top - 4.0,
                                        size,
                                        last.y() + last.height() - frame.top + 8.0,
                                        piece.months(),
                                        first,
                                        until)
                                : new Silence(
                                        frame.left,
                                        frame.top + from,
                                        last.x() + last.width() - (double) frame.left,
                                        size,
                                        piece.months(),
                                        first,
                                        until);
                    })
                    .toList();
        }

        private static PartialDate month(LocalDate day) {
            return new PartialDate(java.time.YearMonth.from(day).toString());
        }

        private List<Year> years(List<Lane> lanes) {
            int bottom = lanes.getLast().y() + lanes.getLast().height();
            List<Year> years = new ArrayList<>();
            double before = -LEAST_BETWEEN_YEARS;
            for (LocalDate day : scale.years()) {
                double at = Math.round(scale.at(day) * length);
                if (at - before >= LEAST_BETWEEN_YEARS) {
                    years.add(
                            frame.wide()
                                    ? new Year(day.getYear(), frame.left + at, bottom)
                                    : new Year(day.getYear(), 0, frame.top + at));
                    before = at;
                }
            }
            return years;
        }
    }

    /** Rows of a lane, each with where its last mark ends. */
    private static final class Rows {

        private final List<Integer> ends = new ArrayList<>();
        private final int most;

        Rows(int most) {
            this.most = most;
        }

        /** The first row in which it meets nothing; when all are taken, the one that is free soonest. */
        int put(int from, int to) {
            for (int row = 0; row < ends.size(); row++) {
                if (ends.get(row) <= from) {
                    ends.set(row, to);
                    return row;
                }
            }
            if (ends.size() < most) {
                ends.add(to);
                return ends.size() - 1;
            }
            int soonest =
                    ends.indexOf(ends.stream().min(Comparator.naturalOrder()).orElseThrow());
            ends.set(soonest, Math.max(to, ends.get(soonest)));
            return soonest;
        }

        int used() {
            return Math.max(1, ends.size());
        }
    }
}
