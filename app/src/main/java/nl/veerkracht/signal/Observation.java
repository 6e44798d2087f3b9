package nl.veerkracht.signal;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * One thing seen or heard. Prints as redacted.
 *
 * @param code which example of the instrument it resembles, when it does
 * @param fact what happened, as a camera would see it
 * @param interpretation what the signaller makes of it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Observation(
        LifeArea lifeArea,
        @Nullable String code,
        String fact,
        @Nullable String interpretation,
        Certainty certainty) {
    /** As the contract has it. */
    Observation outside() {
        return new Observation(lifeArea, code, fact, interpretation, certainty.outside());
    }

    @Override
    public String toString() {
        return "Observation[redacted]";
    }
}
