package nl.veerkracht.signal;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long signals are kept.
 *
 * @param kept after it was received, confirmed or found still needed
 * @param warning how long before the end its keeper is asked
 * @param withdrawnKept after it was withdrawn, so that a mistake can be put right
 */
@ConfigurationProperties("veerkracht.signal")
record SignalTerms(
        @DefaultValue("730d") Duration kept,
        @DefaultValue("30d") Duration warning,
        @DefaultValue("30d") Duration withdrawnKept) {}
