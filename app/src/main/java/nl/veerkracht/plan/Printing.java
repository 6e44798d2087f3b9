package nl.veerkracht.plan;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import nl.veerkracht.audit.Audit;
import nl.veerkracht.trajectory.Head;
import nl.veerkracht.trajectory.Trajectories;
import nl.veerkracht.trajectory.TrajectoryId;
import nl.veerkracht.web.Refused;
import nl.veerkracht.web.Texts;
import org.springframework.stereotype.Component;

/**
 * Her plan on paper: tagged, with its language, its title and its typefaces inside, so that a screen reader reads it as well as an eye. Its title and the
 * file's name say nothing of her.
 */
@Component
class Printing {

    private static final String FAMILY = "Atkinson";
    private static final String FURTHER = "Atkinson Further";
    private static final String OTHERS = "DejaVu Sans";
    private static final String STYLE = style();

    static {
        // It would tell about every page on the console; nothing of a plan belongs there.
        XRLog.setLoggingEnabled(false);
    }

    private final Trajectories trajectories;
    private final PartStore parts;
    private final VersionStore versions;
    private final TemplateEngine templates;
    private final Texts texts;
    private final Audit audit;
    private final Days days;

    Printing(
            Trajectories trajectories,
            PartStore parts,
            VersionStore versions,
            TemplateEngine templates,
            Texts texts,
            Audit audit,
            Days days) {
        this.trajectories = trajectories;
        this.parts = parts;
        this.versions = versions;
        this.templates = templates;
        this.texts = texts;
        this.audit = audit;
        this.days = days;
    }

    byte[] print(TrajectoryId id, Locale language) {
        return print(trajectories.sheet(id, "plan.print").head(), language);
    }

    byte[] printHers(Locale language) {
        Head head = trajectories.hers().orElseThrow(Refused::notShown);
        audit.look("plan.print", head.line().id().value());
        return print(head, language);
    }

    private byte[] print(Head head, Locale language) {
        Paper paper = new Paper(
                texts,
                language,
                days.today(),
                head,
                parts.all(head.line()).plan(),
                agreed(versions.newest(head.line())),
                STYLE);
        StringOutput page = new StringOutput();
        templates.render("plan/print.jte", Map.of("paper", paper), page);
        return pdf(page.toString());
    }

    private static List<PlanVersion> agreed(List<PlanVersion> versions) {
        return versions.stream().filter(PlanVersion::agreed).limit(1).toList();
    }

    static byte[] pdf(String page) {
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
        return Objects.requireNonNull(Printing.class.getResourceAsStream("/print/" + name), name);
    }

    private static String style() {
        try (InputStream file = file("plan.css")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
