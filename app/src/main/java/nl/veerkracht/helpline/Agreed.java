package nl.veerkracht.helpline;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That she said yes to passing on some of her messages.
 *
 * @param ask the helper's message that asked
 * @param answer hers that said yes
 * @param parts her messages it is about
 * @param signal what they became, null until then
 */
public record Agreed(
        UUID id,
        UUID ask,
        UUID answer,
        List<UUID> parts,
        @Nullable UUID signal) {
    public Agreed {
        parts = List.copyOf(parts);
    }
}
