package nl.veerkracht.consultation;

import java.time.Duration;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When an answer is expected.
 *
 * @param within working time in which a specialist answers
 * @param opens start of a working day
 * @param closes end of a working day
 */
@ConfigurationProperties("veerkracht.consultation")
record ConsultationTerms(
        @DefaultValue("16h") Duration within,
        @DefaultValue("09:00") LocalTime opens,
        @DefaultValue("17:00") LocalTime closes) {
    WorkingHours workingHours() {
        return new WorkingHours(opens, closes);
    }
}
