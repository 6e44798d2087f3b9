/** Who takes part: organisations, accounts and roles, sign-in, teams on a dossier, break-glass, API keys. */
@ApplicationModule(allowedDependencies = {"actor", "keys", "database", "vault", "audit", "web", "attention"})
@NullMarked
package nl.veerkracht.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
