package nl.veerkracht.vault;

import java.util.UUID;

/** The dossier's key was destroyed; what it sealed is gone, here and in every backup. */
public final class Erased extends RuntimeException {
    Erased(UUID key) {
        super("Erased: data key " + key);
    }
}
