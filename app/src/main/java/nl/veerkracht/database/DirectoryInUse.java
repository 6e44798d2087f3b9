package nl.veerkracht.database;

import java.nio.file.Path;

/** Another process runs on this data directory. */
public final class DirectoryInUse extends RuntimeException {
    DirectoryInUse(Path directory) {
        super("Something already runs on " + directory + "; stop it first or choose another --data.");
    }
}
