package nl.veerkracht.timeline;

import org.jspecify.annotations.Nullable;

/**
 * Something that happened, as somebody tells it.
 *
 * @param happened a year, a month or a day as ISO 8601, as far as known
 * @param title in a few words
 * @param words more about it, or null
 * @param turning whether things went another way from there, says who tells it
 */
public record Telling(
        Side side, String happened, String title, @Nullable String words, boolean turning) {}
