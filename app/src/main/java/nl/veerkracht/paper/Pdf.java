package nl.veerkracht.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * Paper of what is hers: PDF/UA-1, tagged, with its language, its title and its typefaces inside, so that a screen reader reads it as well as an eye. Decides
 * nothing about people: who prints has decided before.
 */
public final class Pdf {

    /** What paper looks like; goes into the page's own {@code <style>}. */
    public static final String STYLE = style();

    private static final String FAMILY = "Atkinson";
    private static final String FURTHER = "Atkinson Further";
    private static final String OTHERS = "DejaVu Sans";

    static {
        // It would tell about every page on the console; nothing of a plan belongs there.
        XRLog.setLoggingEnabled(false);
    }

    private Pdf() {}

    /**
     * A page as paper.
     *
     * @param page well-formed XHTML with {@code lang}, {@code <title>}, a description, {@link #STYLE} and an empty {@code <bookmarks>}
     */
    public static byte[] of(String page) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PdfRendererBuilder builder = new PdfRendererBuilder();
            builder.useFastMode();
            builder.usePdfUaAccessibility(true);
            builder.usePdfVersion(1.7f);
            builder.withProducer("Veerkracht");
            builder.useFont(() -> font("atkinson-latin-regular"), FAMILY, 400, FontStyle.NORMAL, true);
            builder.useFont(() -> font("atkinson-latin-bold"), FAMILY, 700, FontStyle.NORMAL, true);
            builder.useFont(() -> font("atkinson-latin-ext-regular"), FURTHER, 400, FontStyle.NORMAL, true);
            builder.useFont(() -> font("atkinson-latin-ext-bold"), FURTHER, 700, FontStyle.NORMAL, true);
            builder.useFont(() -> font("dejavu-sans"), OTHERS, 400, FontStyle.NORMAL, true);
            builder.useUnicodeBidiSplitter(Directions::new);
            builder.useUnicodeBidiReorderer(new Directions.Reversed());
            builder.withHtmlContent(page, null);
            builder.toStream(out);
            builder.run();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream font(String name) {
        return file(name + ".ttf");
    }

    private static InputStream file(String name) {
        return Objects.requireNonNull(Pdf.class.getResourceAsStream("/print/" + name), name);
    }

    private static String style() {
        try (InputStream file = file("plan.css")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
