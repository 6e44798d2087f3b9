package nl.veerkracht.portal;

import java.util.List;
import java.util.Locale;

/** A help card for the printer: real words, that a screen reader reads and a reader can copy. */
public final class CardPaper {

    private final CardDrawing drawing;

    CardPaper(CardDrawing drawing) {
        this.drawing = drawing;
    }

    public String language() {
        return drawing.words().language().getLanguage();
    }

    /** All of it in a sentence. */
    public String spoken() {
        return drawing.words().spoken();
    }

    /**
     * Words of one kind.
     *
     * @param number whether this is what the card is about
     * @param style where it stands, and how large
     */
    public record Part(boolean number, String style, List<String> lines) {
        public Part {
            lines = List.copyOf(lines);
        }
    }

    public List<Part> parts() {
        return drawing.blocks().stream()
                .map(block -> new Part(
                        block.kind() == CardDrawing.Kind.NUMBER,
                        place(block),
                        block.set().lines()))
                .toList();
    }

    /** What the page looks like. */
    public String style() {
        CardShape shape = drawing.shape();
        return """
                @page { size: %dpx %dpx; margin: 0 }
                body { font-family: "Atkinson", "Atkinson Further", "DejaVu Sans"; margin: 0; color: %s; line-height: %s }
                h1, p { margin: 0; position: absolute; left: %dpx; width: %dpx; white-space: nowrap; font-weight: 400 }
                h1 { color: %s }
                .top { position: absolute; left: 0; top: 0; width: %dpx; height: 28px; background-color: %s }
                """.formatted(
                        shape.width,
                        shape.height,
                        CardColours.web(shape.colours.words()),
                        Fitted.LEADING,
                        shape.side,
                        shape.width - shape.side,
                        CardColours.web(shape.colours.number()),
                        shape.width,
                        CardColours.web(shape.colours.mark()));
    }

    private static String place(CardDrawing.Block block) {
        return String.format(
                Locale.ROOT,
                "top: %.1fpx; font-size: %.1fpx; font-weight: %d",
                block.top(),
                block.set().size(),
                block.kind().bold ? 700 : 400);
    }
}
