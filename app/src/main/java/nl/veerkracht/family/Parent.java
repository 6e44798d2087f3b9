package nl.veerkracht.family;

import java.util.UUID;

/**
 * A parent or carer who stands beside a line now.
 *
 * @param words whether this parent has words that open the page for parents
 */
public record Parent(UUID id, Terms terms, boolean words) {

    /**
     * Who it is.
     *
     * @param name at most 200 characters
     */
    public record Terms(Kin kin, Authority authority, String name) {}
}
