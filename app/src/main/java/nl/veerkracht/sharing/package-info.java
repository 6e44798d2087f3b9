/** Sharing well: five calm steps that end in a recorded ground, and the shares that row-level security obeys. */
@ApplicationModule(allowedDependencies = {"actor", "database", "vault", "audit", "web", "attention", "access", "yaml"})
@NullMarked
package nl.veerkracht.sharing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
