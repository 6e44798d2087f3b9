package nl.veerkracht.thread;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How far finding goes.
 *
 * @param threshold the probability from which a pair is put before people, 0 to 1
 * @param candidates how many records a new signal is compared with at most, those that share most first
 * @param threads to how many threads a new signal is proposed at most, most probable first
 * @param key the number of the linkage key. A higher one than before is another key: the index is encoded anew while the application goes on, and every
 *     node that comes up with it works under it. Never a lower one than before
 * @param decisions from how many of the newest decisions on proposals later probabilities learn; 0 for none
 */
@ConfigurationProperties("veerkracht.linking")
record LinkingTerms(
        @DefaultValue("0.5") double threshold,
        @DefaultValue("200") int candidates,
        @DefaultValue("8") int threads,
        @DefaultValue("1") int key,
        @DefaultValue("2000") int decisions) {}
