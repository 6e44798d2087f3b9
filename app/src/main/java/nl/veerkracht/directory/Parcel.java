package nl.veerkracht.directory;

import java.util.UUID;

/**
 * A package that somebody sent, not brought in yet.
 *
 * @param name of its file
 */
public record Parcel(UUID id, String name, Looked looked) {}
