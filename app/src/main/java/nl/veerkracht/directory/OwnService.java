package nl.veerkracht.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A service of one's own organisation.
 *
 * @param assured when its people last said that it is right
 * @param due whether they are asked to say so again
 * @param status of HSDS: {@code active} when people find it
 * @param version when it was last changed
 */
public record OwnService(
        UUID id, String name, @Nullable LocalDate assured, boolean due, String status, Instant version) {

    public boolean isOpen() {
        return status.equals("active");
    }
}
