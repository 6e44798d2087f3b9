package nl.veerkracht.family;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * From which age she decides with her parents, and from which alone, about what they are told (articles 7.3.4, 7.3.5 and 7.3.11 of the Dutch youth act).
 *
 * @param sayFrom from this age she is told before something is shared, unless that is not safe
 * @param yesFrom from this age nothing is shared without her own yes; so too while nobody knows how old she is
 */
@ConfigurationProperties("veerkracht.family")
record FamilyTerms(
        @DefaultValue("12") int sayFrom, @DefaultValue("16") int yesFrom) {}
