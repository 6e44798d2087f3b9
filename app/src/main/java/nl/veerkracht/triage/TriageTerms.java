package nl.veerkracht.triage;

import java.util.Set;
import nl.veerkracht.actor.Role;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How triage is done here.
 *
 * @param trained roles that are trained to ask about childhood; row-level security reads them from {@code triage.trained_role}
 * @param days after which an open line without a triage asks its coordinator for one
 */
@ConfigurationProperties("veerkracht.triage")
record TriageTerms(
        @DefaultValue({"specialist", "weigher"}) Set<Role> trained,
        @DefaultValue("14") int days) {
    TriageTerms {
        trained = Set.copyOf(trained);
    }
}
