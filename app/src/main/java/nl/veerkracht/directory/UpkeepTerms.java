package nl.veerkracht.directory;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long what an organisation says of itself holds.
 *
 * @param ask after so long its people are asked whether it is still right
 * @param stale after so long it is shown as not confirmed
 */
@ConfigurationProperties("veerkracht.directory")
record UpkeepTerms(
        @DefaultValue("90d") Duration ask,
        @DefaultValue("180d") Duration stale) {}
