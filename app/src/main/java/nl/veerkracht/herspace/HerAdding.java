package nl.veerkracht.herspace;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import nl.veerkracht.plan.FuturePlans;
import nl.veerkracht.plan.Held;
import nl.veerkracht.plan.LifeDomain;
import nl.veerkracht.plan.Part;
import nl.veerkracht.plan.Saved;
import nl.veerkracht.timeline.Kept;
import nl.veerkracht.timeline.Telling;
import nl.veerkracht.timeline.Timelines;
import nl.veerkracht.timeline.ToldEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What she adds herself to her plan and to what is told of her life. It stands there at once; her coordinator hears that there is something new. */
@Component
@Transactional
class HerAdding {

    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");

    private final Herself herself;
    private final HerReading reading;
    private final FuturePlans plans;
    private final Timelines timelines;
    private final HerNeeds needs;
    private final Clock clock;

    HerAdding(
            Herself herself, HerReading reading, FuturePlans plans, Timelines timelines, HerNeeds needs, Clock clock) {
        this.herself = herself;
        this.reading = reading;
        this.plans = plans;
        this.timelines = timelines;
        this.needs = needs;
        this.clock = clock;
    }

    /** What stands about a domain of her life. */
    HerPage<Held<Part.Domain>> domain(LifeDomain which) {
        Herself.line();
        return reading.page("herspace.plan", plans.hers().domain(which));
    }

    Saved say(LifeDomain which, int version, @Nullable Integer mark, @Nullable String dream, @Nullable String goal) {
        return asked(plans.sayHers(which, version, mark, dream, goal));
    }

    /** A small step; she does it herself. */
    Saved step(LifeDomain which, String what, @Nullable LocalDate by, String who) {
        return asked(plans.addHers(new Part.Step(which, what, who, by, Part.Step.State.OPEN, false, null)));
    }

    /** Something that went well, today. */
    Saved success(LifeDomain which, String words) {
        return asked(plans.addHers(new Part.Success(which, words, LocalDate.ofInstant(clock.instant(), HERE), null)));
    }

    private Saved asked(Saved saved) {
        if (saved instanceof Saved.Done) {
            needs.planned(Herself.line());
        }
        return saved;
    }

    /** How she calls herself, for what she does herself. */
    String called(String otherwise) {
        var about = herself.head().about();
        return about == null ? otherwise : about.called();
    }

    HerPage<List<ToldEvent>> told() {
        Herself.line();
        return reading.page("herspace.told", timelines.hers());
    }

    Kept tell(Telling telling) {
        Kept kept = timelines.tellHers(telling);
        if (kept instanceof Kept.Done) {
            needs.told(Herself.line());
        }
        return kept;
    }

    void remove(UUID event) {
        timelines.removeHers(event);
    }
}
