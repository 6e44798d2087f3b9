package nl.veerkracht.herspace;

import org.jspecify.annotations.Nullable;

/**
 * What she reads when she thinks of having everything destroyed.
 *
 * @param last what she asked last, null when she never did
 * @param may whether she is old enough to ask it herself
 */
public record HerErasure(@Nullable Erasure last, boolean may, ErasureTerms terms) {

    public boolean open() {
        return last != null && last.isOpen();
    }
}
