package nl.veerkracht.trajectory;

import org.jspecify.annotations.Nullable;

/**
 * The top of a line's page.
 *
 * @param about null when the reader does not see who it is about
 * @param words null when none are written down yet
 * @param arriving whether the line is new to the reader, who has not said that she has seen it
 */
public record Head(
        Line line, @Nullable About about, @Nullable Words words, boolean arriving) {}
