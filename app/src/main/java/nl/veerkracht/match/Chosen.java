package nl.veerkracht.match;

/** How an attempt to choose a service ended. */
public sealed interface Chosen {

    /** It is chosen. */
    record Done() implements Chosen {}

    /** It does not fit, and nobody with the mandate has backed a step outside the match yet. */
    record NeedsBacking() implements Chosen {}

    /** There is no room any more. */
    record Full() implements Chosen {}

    /** Something else was chosen before. */
    record Already() implements Chosen {}
}
