package nl.veerkracht.herspace;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.veerkracht.audit.Audit;
import nl.veerkracht.paper.Pdf;
import nl.veerkracht.plan.FuturePlans;
import nl.veerkracht.safety.SafeContact;
import nl.veerkracht.timeline.Timelines;
import nl.veerkracht.web.Texts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All of hers in one file: what her pages show, and no more. */
@Component
@Transactional
class Export {

    private static final int PAGES_OF_LOOKS = 6;

    private final HerReading reading;
    private final FuturePlans plans;
    private final Timelines timelines;
    private final TemplateEngine templates;
    private final Texts texts;
    private final Audit audit;
    private final Clock clock;

    Export(
            HerReading reading,
            FuturePlans plans,
            Timelines timelines,
            TemplateEngine templates,
            Texts texts,
            Audit audit,
            Clock clock) {
        this.reading = reading;
        this.plans = plans;
        this.timelines = timelines;
        this.templates = templates;
        this.texts = texts;
        this.audit = audit;
        this.clock = clock;
    }

    Everything everything() {
        return taken("json");
    }

    /** The same as {@link #everything()}, to read. */
    byte[] onPaper(Locale language) {
        HerPaper paper = new HerPaper(texts, language, clock.instant(), taken("paper"), Pdf.STYLE);
        StringOutput page = new StringOutput();
        templates.render("herspace/paper.jte", Map.of("paper", paper), page);
        return Pdf.of(page.toString());
    }

    private Everything taken(String form) {
        HerPage<HerPlan> plan = reading.plan();
        List<Seen> looks = new ArrayList<>();
        for (int back = 0; back < PAGES_OF_LOOKS; back++) {
            looks.addAll(reading.seen(back));
        }
        audit.change("herspace.export", Herself.line(), Map.of("form", form));
        return new Everything(
                plan.called(),
                plan.words(),
                shown(plan.is()),
                reading.helpers(Herself.line()).stream().map(Export::told).toList(),
                reading.shared().is(),
                looks,
                reading.letters().is(),
                reading.marks().is(),
                timelines.hers(),
                reading.story().is().text());
    }

    /** Code word, cover name, address and notes are for who reaches her: on a file that others find they betray her. */
    private static HerPlan shown(HerPlan plan) {
        SafeContact contact = plan.contact();
        SafeContact.Terms terms = contact.terms();
        SafeContact.Terms open = new SafeContact.Terms(
                terms.safe(),
                terms.channels(),
                terms.hours(),
                terms.voicemail(),
                terms.sender(),
                terms.language(),
                terms.withHer(),
                null,
                null,
                null,
                null,
                null);
        return new HerPlan(plan.plan(), plan.safety(), new SafeContact(contact.version(), open, null, contact.setAt()));
    }

    byte[] plan(Locale language) {
        audit.change("herspace.export", Herself.line(), Map.of("form", "plan"));
        return plans.printHers(language);
    }

    private static Map<String, String> told(Helper helper) {
        return Map.of(
                "name", helper.who().name(),
                "organisation", helper.who().organisation(),
                "as", helper.as(),
                "since", helper.part().begins().toString());
    }
}
