package nl.veerkracht.safety;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Threats in time, as a drawing: a lane for each seriousness, a mark for each threat. What is known to the day is a dot; of what is known to the month or
 * the year only, the mark is as long as the time in which it can have been.
 *
 * @param first the first month drawn
 * @param last the last month drawn
 * @param totals how many there were of each seriousness
 */
public record Pattern(
        Frame frame, List<Mark> marks, YearMonth first, YearMonth last, Map<Seriousness, Integer> totals) {

    /** The sheet it is drawn on, in SVG units. */
    public enum Frame {
        WIDE(1080, 220, 150, 30),
        NARROW(360, 250, 14, 14);

        public final int width;
        public final int height;
        public final int left;
        public final int right;

        Frame(int width, int height, int left, int right) {
            this.width = width;
            this.height = height;
            this.left = left;
            this.right = right;
        }

        /** The most serious lane is the highest. */
        public int y(Seriousness lane) {
            int gap = (height - 50) / Seriousness.values().length;
            return 46 + (Seriousness.ACUTE.ordinal() - lane.ordinal()) * gap;
        }

        public int nameX() {
            return this == WIDE ? 0 : left;
        }

        public int nameY(Seriousness lane) {
            return this == WIDE ? y(lane) + 6 : y(lane) - 20;
        }

        public String box() {
            return "0 0 " + width + " " + height;
        }
    }

    /** One threat; {@code from} is {@code to} when the day is known. */
    public record Mark(Seriousness seriousness, int from, int to, int y) {

        /** As the path of a line with round ends; never without any length, so that a dot shows too. */
        public String path() {
            return "M" + from + " " + y + "H" + (to == from ? to + ".01" : String.valueOf(to));
        }
    }

    private static final int SHORTEST_MONTHS = 5;

    static Pattern of(List<Threat.Mark> threats, YearMonth now, Frame frame) {
        YearMonth first = threats.stream()
                .map(threat -> YearMonth.from(threat.happened().first()))
                .min(Comparator.naturalOrder())
                .filter(now.minusMonths(SHORTEST_MONTHS)::isAfter)
                .orElse(now.minusMonths(SHORTEST_MONTHS));
        Map<Seriousness, Integer> totals = new EnumMap<>(Seriousness.class);
        for (Seriousness one : Seriousness.values()) {
            totals.put(one, 0);
        }
        threats.forEach(threat -> totals.merge(threat.seriousness(), 1, Integer::sum));
        LocalDate end = now.atEndOfMonth();
        List<Mark> marks = threats.stream()
                .map(threat -> mark(threat, first.atDay(1), end, frame))
                .toList();
        return new Pattern(frame, marks, first, now, totals);
    }

    private static Mark mark(Threat.Mark threat, LocalDate start, LocalDate end, Frame frame) {
        LocalDate last =
                threat.happened().last().isAfter(end) ? end : threat.happened().last();
        return new Mark(
                threat.seriousness(),
                x(threat.happened().first(), start, end, frame),
                x(last, start, end, frame),
                frame.y(threat.seriousness()));
    }

    private static int x(LocalDate day, LocalDate start, LocalDate end, Frame frame) {
        long days = ChronoUnit.DAYS.between(start, end);
        long at = ChronoUnit.DAYS.between(start, day);
        return (int) (frame.left + at * (frame.width - frame.left - frame.right) / Math.max(1, days));
    }
}
