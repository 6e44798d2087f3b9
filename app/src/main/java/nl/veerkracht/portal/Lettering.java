package nl.veerkracht.portal;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * Letters of the house's typeface, as outlines. A card made of outlines looks the same in every program, also where the typeface is not, and making it asks
 * nothing of the typefaces of the server.
 */
final class Lettering {

    static final Lettering REGULAR =
            new Lettering("atkinson-latin-regular", "atkinson-latin-ext-regular", "dejavu-sans");
    static final Lettering BOLD = new Lettering("atkinson-latin-bold", "atkinson-latin-ext-bold", "dejavu-sans");

    /** A typeface; the first that has a letter draws it. */
    private record Face(TrueTypeFont font, CmapLookup letters, double unit) {

        static Face of(String name) {
            String file = "/print/" + name + ".ttf";
            try (InputStream content = Objects.requireNonNull(Lettering.class.getResourceAsStream(file), file)) {
                TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(content.readAllBytes()));
                return new Face(font, font.getUnicodeCmapLookup(), 1.0 / font.getUnitsPerEm());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        boolean has(int letter) {
            return letters.getGlyphId(letter) != 0;
        }

        double width(int letter) {
            try {
                return font.getAdvanceWidth(letters.getGlyphId(letter)) * unit;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        Path2D outline(int letter) {
            try {
                GlyphData drawn = font.getGlyph().getGlyph(letters.getGlyphId(letter));
                return drawn == null ? new Path2D.Double() : drawn.getPath();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private final List<Face> faces;

    private Lettering(String... names) {
        faces = Stream.of(names).map(Face::of).toList();
    }

    /** How wide a line of this is, where the letters are one high. */
    double width(String line) {
        return line.codePoints()
                .mapToDouble(letter -> face(letter).width(letter))
                .sum();
    }

    /** This line as one outline, from the left, standing on the baseline. */
    Path2D outline(String line, double size, double left, double baseline) {
        Path2D all = new Path2D.Double(Path2D.WIND_NON_ZERO);
        double at = left;
        for (int letter : line.codePoints().toArray()) {
            Face face = face(letter);
            double scale = size * face.unit();
            // A typeface counts upwards, a screen downwards.
            all.append(
                    new AffineTransform(scale, 0, 0, -scale, at, baseline).createTransformedShape(face.outline(letter)),
                    false);
            at += face.width(letter) * size;
        }
        return all;
    }

    private Face face(int letter) {
        return faces.stream().filter(face -> face.has(letter)).findFirst().orElse(faces.getFirst());
    }
}
