package nl.veerkracht.attention;

/** How soon somebody must act. The order is the order of a desk. */
public enum Urgency {
    /** Somebody may be in danger now. */
    DANGER,
    /** Today. */
    TODAY,
    /** In the coming days. */
    SOON,
    /** When there is time. */
    LATER
}
