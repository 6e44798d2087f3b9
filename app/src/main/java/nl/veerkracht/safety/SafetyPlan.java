package nl.veerkracht.safety;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import nl.veerkracht.actor.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * One version of her safety plan.
 *
 * @param version 0 when there is none yet
 * @param words what stands in each part; a part without words is not there
 * @param assentWords what she said about it herself
 * @param writtenBy null when nobody wrote it
 */
public record SafetyPlan(
        int version,
        Map<PlanPart, String> words,
        Assent assent,
        @Nullable String assentWords,
        @Nullable AccountId writtenBy,
        Instant writtenAt) {

    static final SafetyPlan NONE = new SafetyPlan(0, Map.of(), Assent.NOT_ASKED, null, null, Instant.EPOCH);

    public SafetyPlan {
        Map<PlanPart, String> ordered = new EnumMap<>(PlanPart.class);
        ordered.putAll(words);
        words = java.util.Collections.unmodifiableMap(ordered);
    }

    public String said(PlanPart part) {
        return words.getOrDefault(part, "");
    }

    /** That there was a version, and what she thought of it. */
    public record Version(int number, Assent assent, AccountId by, Instant at) {}
}
