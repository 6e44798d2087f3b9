package nl.veerkracht.thread;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import nl.veerkracht.signal.LifeArea;

/** The drawing of how signals add up: a row per life area, a column per month, a dot where something was seen, larger when more often. */
public record AccumulationChart(int width, int height, List<Row> rows, List<Column> columns, List<Dot> dots) {

    private static final int LEFT = 104;
    private static final int TOP = 8;
    private static final int STEP = 26;
    private static final int FOOT = 34;
    private static final int SMALLEST = 5;
    private static final int LARGEST = 11;

    /** A life area and where its line lies. */
    public record Row(LifeArea area, int y) {}

    /** A month; the first of each year, and the first drawn, carry their year. */
    public record Column(YearMonth month, int x, boolean withYear) {}

    /** A month in which something was seen. */
    public record Dot(int x, int y, int radius) {}

    public AccumulationChart {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
        dots = List.copyOf(dots);
    }

    static AccumulationChart of(Accumulation accumulation) {
        List<Row> rows = new ArrayList<>();
        for (LifeArea area : accumulation.areas()) {
            rows.add(new Row(area, TOP + STEP / 2 + rows.size() * STEP));
        }
        List<Column> columns = new ArrayList<>();
        for (YearMonth month : accumulation.drawn()) {
            boolean withYear = columns.isEmpty() || month.getMonthValue() == 1;
            columns.add(new Column(month, LEFT + STEP / 2 + columns.size() * STEP, withYear));
        }
        return new AccumulationChart(
                LEFT + STEP * columns.size() + 8,
                TOP + STEP * rows.size() + FOOT,
                rows,
                columns,
                dots(accumulation, rows, columns));
    }

    private static List<Dot> dots(Accumulation accumulation, List<Row> rows, List<Column> columns) {
        List<Dot> dots = new ArrayList<>();
        for (Row row : rows) {
            for (Column column : columns) {
                int count = accumulation.count(column.month(), row.area());
                if (count > 0) {
                    dots.add(new Dot(column.x(), row.y(), Math.min(LARGEST, SMALLEST + 2 * (count - 1))));
                }
            }
        }
        return dots;
    }

    public int left() {
        return LEFT;
    }

    public int bottom() {
        return height - FOOT;
    }
}
