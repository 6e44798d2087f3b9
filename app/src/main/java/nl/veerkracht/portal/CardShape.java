package nl.veerkracht.portal;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Where a card is shown, which decides its measures in pixels. */
enum CardShape {
    /** Film, television, the end of a video. */
    WIDE(1920, 1080, 120, 90, 90, CardColours.DARK, List.of("png", "svg")),
    /** A story on a telephone; above and below, the app puts things of its own. */
    TALL(1080, 1920, 96, 280, 360, CardColours.DARK, List.of("png", "svg")),
    /** A sheet of A4 on its side, at 96 pixels an inch, light so that it asks little ink. */
    PAPER(1123, 794, 80, 75, 75, CardColours.LIGHT, List.of("pdf"));

    final int width;
    final int height;
    final int side;
    final int top;
    final int bottom;
    final CardColours colours;
    final List<String> kinds;

    CardShape(int width, int height, int side, int top, int bottom, CardColours colours, List<String> kinds) {
        this.width = width;
        this.height = height;
        this.side = side;
        this.top = top;
        this.bottom = bottom;
        this.colours = colours;
        this.kinds = kinds;
    }

    boolean upright() {
        return height > width;
    }

    /** The height that words may take. */
    double room() {
        return (double) height - top - bottom;
    }

    /** The width that words may take. */
    double across() {
        return (double) width - 2 * side;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<CardShape> named(String code) {
        return Arrays.stream(values())
                .filter(shape -> shape.code().equals(code))
                .findFirst();
    }
}
