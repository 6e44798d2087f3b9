package nl.veerkracht.plan;

import java.time.LocalDate;
import java.util.Optional;
import nl.veerkracht.plan.Part.Capacity;
import nl.veerkracht.plan.Part.Domain;
import nl.veerkracht.plan.Part.Practical;
import nl.veerkracht.plan.Part.Step;
import nl.veerkracht.plan.Part.Success;
import nl.veerkracht.plan.Saved.Fault;
import org.springframework.stereotype.Component;

/** What can stand in a plan. Screens tell at the field; what no screen sends is refused here too. */
@Component
class Rules {

    private static final int LONGEST_YEARS = 5;
    private static final int MOST_DATES = 60;
    private static final int DAY = 24 * 60;
    private static final int HIGHEST_MARK = 10;
    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);

    private final Days days;
    private final LoadTerms terms;

    Rules(Days days, LoadTerms terms) {
        this.days = days;
        this.terms = terms;
    }

    /** What is wrong with a part, the first only. */
    Optional<Fault> against(Part part) {
        if (part.texts().stream().anyMatch(text -> text != null && text.length() > Part.WORDS)) {
            return fault("", "plan.fault.long");
        }
        return switch (part) {
            case Domain domain -> against(domain);
            case Step step -> against(step);
            case Success success -> against(success);
            case Practical practical -> Optional.empty();
            case Intervention intervention -> against(intervention);
            case Capacity capacity -> against(capacity);
        };
    }

    private static Optional<Fault> against(Domain domain) {
        Integer mark = domain.mark();
        return mark != null && (mark < 0 || mark > HIGHEST_MARK) ? fault("mark", "plan.fault.mark") : Optional.empty();
    }

    private Optional<Fault> against(Step step) {
        if (step.what().isBlank()) {
            return fault("what", "plan.fault.what");
        }
        if (step.who().isBlank()) {
            return fault("who", "plan.fault.who");
        }
        LocalDate by = step.by();
        return by != null && by.isAfter(farthest()) ? fault("by", "plan.fault.far") : Optional.empty();
    }

    /** A day that is over is no day to work towards; for a step that is older it may be. */
    Optional<Fault> againstNew(Step step) {
        LocalDate by = step.by();
        return by != null && by.isBefore(days.today()) ? fault("by", "plan.fault.past") : Optional.empty();
    }

    private Optional<Fault> against(Success success) {
        if (success.words().isBlank()) {
            return fault("words", "plan.fault.words");
        }
        return success.on().isAfter(days.today()) || success.on().isBefore(EARLIEST)
                ? fault("on", "plan.fault.not-yet")
                : Optional.empty();
    }

    private Optional<Fault> against(Capacity capacity) {
        if (capacity.minutes() < 0 || capacity.minutes() > terms.mostHours() * 60) {
            return fault("hours", "plan.fault.hours");
        }
        return outside(capacity.from()) ? fault("from", "plan.fault.far") : Optional.empty();
    }

    private Optional<Fault> against(Intervention one) {
        if (one.name().isBlank()) {
            return fault("name", "plan.fault.name");
        }
        if (one.minutes() <= 0 || one.minutes() > Math.min(terms.mostHours() * 60, 7 * DAY)) {
            return fault("hours", "plan.fault.hours");
        }
        if (one.weight() < 1 || one.weight() > 3) {
            return fault("weight", "plan.fault.weight");
        }
        return againstDays(one);
    }

    private Optional<Fault> againstDays(Intervention one) {
        LocalDate until = one.until();
        if (outside(one.from())) {
            return fault("from", "plan.fault.far");
        }
        if (until != null && until.isBefore(one.from())) {
            return fault("until", "plan.fault.until-before-from");
        }
        if (until != null && outside(until)) {
            return fault("until", "plan.fault.far");
        }
        if (one.rhythm() == Intervention.Rhythm.DATES
                && (one.dates().isEmpty() || one.dates().size() > MOST_DATES)) {
            return fault("dates", "plan.fault.dates");
        }
        if (one.dates().stream().anyMatch(day -> day.isBefore(one.from()) || (until != null && day.isAfter(until)))) {
            return fault("dates", "plan.fault.dates-outside");
        }
        Intervention.Pause pause = one.pause();
        return pause != null && pause.until().isBefore(pause.from())
                ? fault("pauseUntil", "plan.fault.until-before-from")
                : Optional.empty();
    }

    private boolean outside(LocalDate day) {
        return day.isBefore(EARLIEST) || day.isAfter(farthest());
    }

    private LocalDate farthest() {
        return days.today().plusYears(LONGEST_YEARS);
    }

    private static Optional<Fault> fault(String field, String key) {
        return Optional.of(new Fault(field, key));
    }
}
