package nl.veerkracht.hours;

import java.time.Instant;

/** Whether something is open, as a visitor wants to know it. */
public sealed interface Opening {

    /** Day and night. */
    record Always() implements Opening {}

    /** Open now. */
    record Open(Instant until) implements Opening {}

    /** Closed now. */
    record Closed(Instant opens) implements Opening {}

    /** Closed now, and not open in the coming weeks as far as it says. */
    record NotSoon() implements Opening {}

    /** It does not say, or in words only. */
    record Unknown() implements Opening {}
}
