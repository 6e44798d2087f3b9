package nl.veerkracht.portal;

import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.nio.charset.StandardCharsets;
import org.springframework.web.util.HtmlUtils;

/** A help card as a drawing that stays sharp at any size; its words can be heard as well. */
final class CardSvg {

    private CardSvg() {}

    static byte[] of(CardDrawing card) {
        CardShape shape = card.shape();
        StringBuilder svg = new StringBuilder("""
                <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="%2$d" viewBox="0 0 %1$d %2$d" role="img" lang="%3$s" xml:lang="%3$s">
                <title>%4$s</title>
                <rect width="%1$d" height="%2$d" fill="%5$s"/>
                """.formatted(
                        shape.width,
                        shape.height,
                        card.words().language().getLanguage(),
                        HtmlUtils.htmlEscape(card.words().spoken(), "UTF-8"),
                        CardColours.web(shape.colours.ground())));
        svg.append("<path fill=\"none\" stroke-linecap=\"round\" stroke=\"%s\" stroke-width=\"%s\" d=\""
                .formatted(CardColours.web(shape.colours.mark()), brief(card.thickness())));
        drawn(card.mark(), svg);
        svg.append("\"/>\n");
        for (CardDrawing.Block block : card.blocks()) {
            svg.append("<path fill=\"")
                    .append(CardColours.web(block.kind().colour(shape.colours)))
                    .append("\" d=\"");
            drawn(card.outline(block), svg);
            svg.append("\"/>\n");
        }
        return svg.append("</svg>\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void drawn(Path2D path, StringBuilder svg) {
        double[] points = new double[6];
        for (PathIterator at = path.getPathIterator(null); !at.isDone(); at.next()) {
            int kind = at.currentSegment(points);
            svg.append("MLQCZ".charAt(kind));
            int count = kind == PathIterator.SEG_CLOSE ? 0 : kind < 2 ? 2 : kind * 2;
            for (int n = 0; n < count; n++) {
                svg.append(n == 0 ? "" : " ").append(brief(points[n]));
            }
        }
    }

    /** A tenth of a pixel is seen by nobody. */
    private static String brief(double number) {
        long tenths = Math.round(number * 10);
        return tenths % 10 == 0 ? Long.toString(tenths / 10) : Double.toString(tenths / 10.0);
    }
}
