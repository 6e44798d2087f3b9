package nl.veerkracht.circle;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param graceDays how many days later than agreed they may meet before the coordinator is asked to look
 * @param minutesOverDays over how many days the hours together are counted on the screen
 */
@ConfigurationProperties("veerkracht.circle")
record CircleTerms(
        @DefaultValue("7") int graceDays,
        @DefaultValue("28") int minutesOverDays) {}
