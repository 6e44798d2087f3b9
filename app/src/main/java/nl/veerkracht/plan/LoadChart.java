package nl.veerkracht.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The load as bars, one a week, school and work below and help on top, with what she can carry as a line over them; what is above the line is marked.
 *
 * @param line the path of what she can carry, empty when she has not said
 * @param nowX where this week begins
 */
public record LoadChart(Frame frame, List<Bar> bars, String line, List<Tick> ticks, List<Month> months, double nowX) {

    /** How large it is drawn. */
    public enum Frame {
        WIDE(900, 300),
        NARROW(390, 260);

        final int width;
        final int height;

        Frame(int width, int height) {
            this.width = width;
            this.height = height;
        }

        /** The view box. */
        public String box() {
            return "0 0 " + width + " " + height;
        }

        public int right() {
            return width;
        }

        public int bottom() {
            return height - FOOT;
        }
    }

    /** One week: all of it, what of it is school and work, and what is too much. */
    public record Bar(Week week, double x, double width, Piece all, Piece daily, Piece over) {}

    /** A piece of a bar. */
    public record Piece(double y, double tall) {}

    /** A number of hours at a height. */
    public record Tick(int hours, double y) {}

    /** Where a month begins. */
    public record Month(LocalDate first, double x) {}

    private static final int HEAD = 26;
    private static final int FOOT = 34;
    private static final int LEFT = 34;
    private static final double FILLED = 0.72;

    static LoadChart of(Load load, Frame frame) {
        int most = load.weeks().stream()
                .mapToInt(week -> Math.max(week.minutes(), week.capacity() == null ? 0 : week.capacity()))
                .max()
                .orElse(0);
        int step = most > 40 * 60 ? 20 : most > 20 * 60 ? 10 : most > 8 * 60 ? 5 : 2;
        int top = Math.max(step, Math.ceilDiv(most, step * 60) * step);
        Scale scale = new Scale(frame, load.weeks().size(), top * 60);
        return new LoadChart(
                frame,
                bars(load, scale),
                line(load, scale),
                ticks(step, top, scale),
                months(load, scale),
                scale.x(index(load)));
    }

    private record Scale(Frame frame, int weeks, int top) {
        double x(int index) {
            return round(LEFT + index * slot());
        }

        double slot() {
            return (double) (frame.width - LEFT) / weeks;
        }

        double y(int minutes) {
            return round(frame.bottom() - (double) minutes * (frame.bottom() - HEAD) / top);
        }

        Piece piece(int from, int to) {
            return new Piece(y(to), round(y(from) - y(to)));
        }
    }

    private static int index(Load load) {
        return load.weeks().indexOf(load.thisWeek());
    }

    private static List<Bar> bars(Load load, Scale scale) {
        List<Bar> bars = new ArrayList<>();
        for (Week week : load.weeks()) {
            double width = round(scale.slot() * FILLED);
            double x = round(scale.x(bars.size()) + (scale.slot() - width) / 2);
            bars.add(new Bar(
                    week,
                    x,
                    width,
                    scale.piece(0, week.minutes()),
                    scale.piece(0, week.atSchoolOrWork()),
                    scale.piece(week.minutes() - week.over(), week.minutes())));
        }
        return bars;
    }

    private static String line(Load load, Scale scale) {
        StringBuilder path = new StringBuilder();
        boolean drawing = false;
        for (int i = 0; i < load.weeks().size(); i++) {
            Integer capacity = load.weeks().get(i).capacity();
            if (capacity != null) {
                path.append(drawing ? "L" : "M").append(scale.x(i)).append(' ').append(scale.y(capacity));
                path.append('H').append(scale.x(i + 1));
            }
            drawing = capacity != null;
        }
        return path.toString();
    }

    private static List<Tick> ticks(int step, int top, Scale scale) {
        List<Tick> ticks = new ArrayList<>();
        for (int hours = 0; hours <= top; hours += step) {
            ticks.add(new Tick(hours, scale.y(hours * 60)));
        }
        return ticks;
    }

    private static List<Month> months(Load load, Scale scale) {
        List<Month> months = new ArrayList<>();
        for (int i = 0; i < load.weeks().size(); i++) {
            LocalDate monday = load.weeks().get(i).monday();
            if (monday.getDayOfMonth() <= 7 && scale.x(i) < scale.frame().width - LEFT) {
                months.add(new Month(monday.withDayOfMonth(1), scale.x(i)));
            }
        }
        return months;
    }

    private static double round(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
