package nl.veerkracht.family;

import java.util.UUID;

/**
 * The line of a brother or sister, as who leads one of the two sees it.
 *
 * @param line the other one
 * @param initial of whom it is about; empty for who does not see that
 * @param path to the other line; empty for who is not on its team
 * @param mine whether it was written down from this side
 * @param confirmed whether who leads the other line confirmed it
 */
public record Sibling(UUID id, UUID line, String initial, String path, boolean mine, boolean confirmed) {}
