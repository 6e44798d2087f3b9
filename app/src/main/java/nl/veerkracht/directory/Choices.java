package nl.veerkracht.directory;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the people of an organisation can choose from for a service. What a package brought beside it is not theirs to lose by saving. */
@Component
class Choices {

    /** Codes of the instrument {@code triage_wishes}. */
    static final List<String> NEEDS = List.of("care", "protection", "housing", "school_work", "parents", "practical");

    static final List<String> LIMITS = List.of(
            "girls_only",
            "boys_only",
            "small_scale",
            "group",
            "peers",
            "mild_disability",
            "accessible",
            "substances",
            "secret_address",
            "culture",
            "keep_school",
            "keep_therapist");

    private final Asks asks;

    Choices(Asks asks) {
        this.asks = asks;
    }

    Asks asks() {
        return asks;
    }

    Set<String> languages() {
        return asks.languageCodes();
    }

    /** All terms the form sets or takes away, as {@code taxonomy:code}. */
    Set<String> terms() {
        return Stream.of(
                        asks.codes().stream().map(code -> "ask:" + code),
                        NEEDS.stream().map(code -> "need:" + code),
                        LIMITS.stream().map(code -> "limit:" + code),
                        Stream.of("hours:on_holidays", "hours:closed"))
                .flatMap(all -> all)
                .collect(Collectors.toUnmodifiableSet());
    }
}
