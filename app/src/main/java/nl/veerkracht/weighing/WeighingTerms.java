package nl.veerkracht.weighing;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is weighed here.
 *
 * @param instruments that can be started on a thread, in the order they are offered; the first is the weighing itself
 */
@ConfigurationProperties("veerkracht.weighing")
record WeighingTerms(
        @DefaultValue({"weighing", "flags", "background"}) List<String> instruments) {
    WeighingTerms {
        instruments = List.copyOf(instruments);
    }
}
