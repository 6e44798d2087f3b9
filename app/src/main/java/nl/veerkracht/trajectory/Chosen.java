package nl.veerkracht.trajectory;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An answer of a form as a constant. */
final class Chosen {

    private Chosen() {}

    /** Empty when nothing was chosen, or something that is not there to be chosen. */
    static <E extends Enum<E>> Optional<E> of(Class<E> type, @Nullable String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> one.name().equals(name))
                .findAny();
    }
}
