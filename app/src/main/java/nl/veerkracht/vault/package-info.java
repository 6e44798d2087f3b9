/** Keeps what was told unreadable to whoever steals it: a data key per dossier, sealed fields, erasure by destroying the key. */
@ApplicationModule(allowedDependencies = {"keys", "database"})
@NullMarked
package nl.veerkracht.vault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
