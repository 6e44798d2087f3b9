package nl.veerkracht.plan;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.veerkracht.audit.Audit;
import nl.veerkracht.paper.Pdf;
import nl.veerkracht.trajectory.Head;
import nl.veerkracht.trajectory.Trajectories;
import nl.veerkracht.trajectory.TrajectoryId;
import nl.veerkracht.web.Refused;
import nl.veerkracht.web.Texts;
import org.springframework.stereotype.Component;

/** Her plan on paper. Its title and the file's name say nothing of her. */
@Component
class Printing {

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
                Pdf.STYLE);
        StringOutput page = new StringOutput();
        templates.render("plan/print.jte", Map.of("paper", paper), page);
        return Pdf.of(page.toString());
    }

    private static List<PlanVersion> agreed(List<PlanVersion> versions) {
        return versions.stream().filter(PlanVersion::agreed).limit(1).toList();
    }
}
