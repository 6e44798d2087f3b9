package nl.veerkracht.linkage;

/**
 * A name somebody uses online. The same handle on another platform counts as the same handle: people keep them.
 *
 * @param platform for example {@code snapchat}; takes no part in the comparison
 * @param handle as written, with or without {@code @}
 */
public record Handle(String platform, String handle) {

    @Override
    public String toString() {
        return "Handle[redacted]";
    }
}
