package nl.veerkracht.sharing;

import org.jspecify.annotations.Nullable;

/**
 * A share in a list.
 *
 * @param with the name of the account or organisation; empty for a dossier
 * @param by the name of who shared it
 * @param path where the thing is read, null where the list does not lead there
 */
public record ShareLine(
        Share share, String with, String by, @Nullable String path) {}
