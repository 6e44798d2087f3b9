package nl.veerkracht.portal;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;

/**
 * A help card as it is laid out: each line in its place.
 *
 * @param mark the line that is the house's mark
 */
record CardDrawing(CardShape shape, CardWords words, List<Block> blocks, Path2D mark) {

    /**
     * Words of one kind.
     *
     * @param top upper edge of the first line, in pixels
     */
    record Block(Kind kind, Fitted set, double top) {

        /** Where line {@code n} stands, counted from zero. */
        double baseline(int n) {
            return top + set.size() * (Fitted.LEADING * n + ON_LINE);
        }
    }

    /** What is on a card, from above; how much of the height it gets lying down and upright, how large its letters get, and on how many lines it looks best. */
    enum Kind {
        CALL(false, 0.19, 0.28, 0.085, 0.07, 4),
        NUMBER(true, 0.30, 0.17, 0.255, 0.14, 1),
        NAME(true, 0.105, 0.13, 0.066, 0.055, 2),
        HOURS(false, 0.10, 0.12, 0.062, 0.05, 2),
        ADDRESS(true, 0.09, 0.10, 0.062, 0.05, 1);

        final boolean bold;
        private final double lying;
        private final double upright;
        private final double largestLying;
        private final double largestUpright;
        private final int lines;

        Kind(boolean bold, double lying, double upright, double largestLying, double largestUpright, int lines) {
            this.bold = bold;
            this.lying = lying;
            this.upright = upright;
            this.largestLying = largestLying;
            this.largestUpright = largestUpright;
            this.lines = lines;
        }

        Lettering letters() {
            return bold ? Lettering.BOLD : Lettering.REGULAR;
        }

        int colour(CardColours colours) {
            return this == NUMBER ? colours.number() : colours.words();
        }

        private Fitted.Space space(CardShape shape) {
            return new Fitted.Space(
                    shape.across(),
                    shape.room() * (shape.upright() ? upright : lying),
                    shape.room() * (shape.upright() ? largestUpright : largestLying),
                    lines);
        }

        private String said(CardWords words) {
            return switch (this) {
                case CALL -> words.call();
                case NUMBER -> words.number();
                case NAME -> words.name();
                case HOURS -> words.hours();
                case ADDRESS -> words.address();
            };
        }
    }

    /** The baseline of a line, from its upper edge, where the letters are one high. */
    private static final double ON_LINE = 0.9;

    private static final double GAP = 0.026;
    private static final double MARK = 0.07;

    /** The drawing of {@code web/tag/mark.jte}. */
    private static Path2D mark(CardShape shape, double top) {
        Path2D line = new Path2D.Double();
        line.moveTo(2, 22);
        line.curveTo(18, 22, 20, 6, 34, 6);
        line.curveTo(48, 6, 50, 22, 62, 22);
        line.curveTo(74, 22, 78, 10, 88, 10);
        double scale = shape.room() * MARK / 30;
        line.transform(new AffineTransform(scale, 0, 0, scale, shape.side - 2 * scale, top));
        return line;
    }

    /** How thick the mark is drawn, in pixels. */
    double thickness() {
        return shape.room() * MARK / 30 * 3.4;
    }

    CardDrawing {
        blocks = List.copyOf(blocks);
    }

    static CardDrawing of(CardShape shape, CardWords words) {
        List<Block> set = new ArrayList<>();
        double gap = shape.room() * GAP;
        double below = shape.room() * MARK;
        for (Kind kind : Kind.values()) {
            if (!kind.said(words).isEmpty()) {
                Fitted fitted = Fitted.of(kind.letters(), kind.said(words), kind.space(shape));
                below += gap;
                set.add(new Block(kind, fitted, below));
                below += fitted.height();
            }
        }
        double top = shape.top + (shape.room() - below) / 2;
        List<Block> placed = set.stream()
                .map(block -> new Block(block.kind(), block.set(), block.top() + top))
                .toList();
        return new CardDrawing(shape, words, placed, mark(shape, top));
    }

    /** The outlines of a block. */
    Path2D outline(Block block) {
        Path2D all = new Path2D.Double(Path2D.WIND_NON_ZERO);
        for (int n = 0; n < block.set().lines().size(); n++) {
            String line = block.set().lines().get(n);
            all.append(block.kind().letters().outline(line, block.set().size(), shape.side, block.baseline(n)), false);
        }
        return all;
    }
}
