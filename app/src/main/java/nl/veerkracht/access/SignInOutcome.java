package nl.veerkracht.access;

import java.time.Duration;

/** What a try to sign in came to. Wrong, blocked, ended and unknown are one and the same. */
sealed interface SignInOutcome {

    record Known(SignedIn person) implements SignInOutcome {}

    record NotKnown() implements SignInOutcome {}

    /** Too many tries; told alike for addresses without an account. */
    record Wait(Duration time) implements SignInOutcome {}

    /** Too many people sign in at this moment. */
    record Busy() implements SignInOutcome {}
}
