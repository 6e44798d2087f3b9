/** The tamper-evident log of every look and change: hash chains, signed checkpoints, verification. */
@ApplicationModule(allowedDependencies = {"actor", "keys", "database"})
@NullMarked
package nl.veerkracht.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
