package nl.veerkracht.continuity;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is still ordinary; what is more asks the coordinator to look. Never a judgement of her or of anybody.
 *
 * @param contactDays days without contact on an open line
 * @param coordinators other coordinators in a year
 * @param team people who left the team in a year
 * @param cold handovers in a year without a meeting of the three
 * @param retold times in half a year that she told her story again
 * @param gapDays days in a year without a known place
 */
@ConfigurationProperties("veerkracht.continuity")
record ContinuityTerms(
        @DefaultValue("14") int contactDays,
        @DefaultValue("1") int coordinators,
        @DefaultValue("3") int team,
        @DefaultValue("0") int cold,
        @DefaultValue("2") int retold,
        @DefaultValue("0") int gapDays) {

    int ordinary(Concern concern) {
        return switch (concern) {
            case CONTACT -> contactDays;
            case COORDINATORS -> coordinators;
            case TEAM -> team;
            case COLD -> cold;
            case RETOLD -> retold;
            case GAP -> gapDays;
        };
    }
}
