package nl.veerkracht.linkage;

/**
 * What people decided about a proposed pair, for {@link Model#learnedFrom}.
 *
 * @param one in either order with {@code other}
 * @param confirmed that both are about the same person; false if it was rejected
 */
public record Decision(Encoded one, Encoded other, boolean confirmed) {}
