package nl.veerkracht.herspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.veerkracht.audit.Audit;
import nl.veerkracht.plan.FuturePlans;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All of hers in one file: what her pages show, and no more. */
@Component
@Transactional
class Export {

    private static final int PAGES_OF_LOOKS = 6;

    private final HerReading reading;
    private final FuturePlans plans;
    private final Audit audit;

    Export(HerReading reading, FuturePlans plans, Audit audit) {
        this.reading = reading;
        this.plans = plans;
        this.audit = audit;
    }

    Everything everything() {
        HerPage<HerPlan> plan = reading.plan();
        List<Seen> looks = new ArrayList<>();
        for (int back = 0; back < PAGES_OF_LOOKS; back++) {
            looks.addAll(reading.seen(back));
        }
        audit.change("herspace.export", Herself.line(), Map.of("form", "json"));
        return new Everything(
                plan.called(),
                plan.words(),
                plan.is(),
                reading.helpers(Herself.line()).stream().map(Export::told).toList(),
                reading.shared().is(),
                looks,
                reading.letters().is(),
                reading.marks().is(),
                reading.story().is().text());
    }

    byte[] paper(java.util.Locale language) {
        audit.change("herspace.export", Herself.line(), Map.of("form", "pdf"));
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
