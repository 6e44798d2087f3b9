package nl.veerkracht.plan;

import nl.veerkracht.trajectory.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * One part on its own page.
 *
 * @param held null when it is still to be made
 */
public record PartPage(Sheet sheet, @Nullable Held<? extends Part> held) {}
