package nl.veerkracht.directory;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A service of one's own organisation.
 *
 * @param assured when its people last said that it is right
 * @param due whether they are asked to say so again
 */
public record OwnService(UUID id, String name, @Nullable LocalDate assured, boolean due) {}
