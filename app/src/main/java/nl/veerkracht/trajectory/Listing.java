package nl.veerkracht.trajectory;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next where to go on, null at the end
 */
public record Listing<T>(List<T> items, @Nullable String next) {

    /** A page of at most {@code limit} from {@code found}, which holds one more when the list goes on. */
    static <T> Listing<T> of(List<T> found, int limit, Function<T, Moment> place) {
        if (found.size() <= limit) {
            return new Listing<>(List.copyOf(found), null);
        }
        return new Listing<>(
                List.copyOf(found.subList(0, limit)),
                place.apply(found.get(limit - 1)).opaque());
    }
}
