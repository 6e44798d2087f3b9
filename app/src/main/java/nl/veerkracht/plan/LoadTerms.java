package nl.veerkracht.plan;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How load is reckoned and shown.
 *
 * @param weeksBack shown before this week
 * @param weeksAhead shown after this week, and looked at when something is planned
 * @param fullAt from which part of what she can carry, in percent, a week is called almost full
 * @param tooMuchAt above which part of it a week is called too much
 * @param fixed what is never proposed to begin later or to rest
 * @param mostHours a week that can be entered
 */
@ConfigurationProperties("veerkracht.load")
record LoadTerms(
        @DefaultValue("13") int weeksBack,
        @DefaultValue("13") int weeksAhead,
        @DefaultValue("85") int fullAt,
        @DefaultValue("100") int tooMuchAt,
        @DefaultValue({"SCHOOL", "WORK", "JUSTICE"}) Set<Intervention.Kind> fixed,
        @DefaultValue("60") int mostHours) {
    LoadTerms {
        fixed = Set.copyOf(fixed);
    }

    /** Whether it may be proposed to begin later or to rest: not what goes first for her. */
    boolean movable(Intervention one) {
        return one.weight() > 1 && !fixed.contains(one.kind());
    }
}
