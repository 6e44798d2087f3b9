package nl.veerkracht.transition;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When something asks for attention.
 *
 * @param readyDays how long before a transition what is not ready yet is asked for
 * @param lastDays how long before it that is work for today
 * @param triedDays after how many days it is time to try again to reach her
 */
@ConfigurationProperties("veerkracht.transition")
record TransitionTerms(
        @DefaultValue("21") int readyDays,
        @DefaultValue("3") int lastDays,
        @DefaultValue("7") int triedDays) {}
