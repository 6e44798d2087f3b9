package nl.veerkracht.timeline;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the timeline is drawn.
 *
 * @param silentMonths months of which nobody tells anything, from which on they are shown as silent
 */
@ConfigurationProperties("veerkracht.timeline")
record TimelineTerms(@DefaultValue("6") int silentMonths) {}
