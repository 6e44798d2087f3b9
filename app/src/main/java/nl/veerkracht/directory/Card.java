package nl.veerkracht.directory;

import org.jspecify.annotations.Nullable;

/**
 * Where a service is, how it is reached beside its telephone, and what it costs. An empty text is nothing.
 *
 * @param address street and number; empty when the address is secret
 * @param website with its scheme
 */
public record Card(String address, String town, String region, String website, String email, String costs) {

    /** What is given for a card where all of it stays as it stands. */
    public static @Nullable Card asItStands() {
        return null;
    }
}
