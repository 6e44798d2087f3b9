package nl.veerkracht.family;

import java.time.Instant;
import java.util.List;
import nl.veerkracht.sharing.What;
import org.jspecify.annotations.Nullable;

/**
 * What a parent may read now; empty looks the same for whatever reason it is empty.
 *
 * @param open in the order in which it is read
 */
public record ForParent(List<Open> open) {

    public ForParent {
        open = List.copyOf(open);
    }

    /**
     * One thing that is shared.
     *
     * @param telling null as long as nothing is written
     */
    public record Open(What part, Instant until, @Nullable Telling telling) {}
}
