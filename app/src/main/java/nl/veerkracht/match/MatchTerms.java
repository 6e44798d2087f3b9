package nl.veerkracht.match;

import java.time.Duration;
import nl.veerkracht.matching.Weights;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How matching weighs here; see {@code matching.yaml}.
 *
 * @param every how often it is seen anew who could go where
 * @param few how many services a screen shows before somebody asks for all
 */
@ConfigurationProperties("veerkracht.match")
record MatchTerms(Duration every, int few, Weights weights) {}
