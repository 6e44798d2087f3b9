/** Screenings and the school toolkit: how to show a film and talk after it, and for organisations: planning one, who came, and what they thought. */
@ApplicationModule(allowedDependencies = {"actor", "database", "vault", "audit", "web", "access", "paper", "yaml"})
@NullMarked
package nl.veerkracht.screening;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
