/** From one place, school, help or person to the next, made ready with her; and aftercare without an end, with a door that stays open. */
@ApplicationModule(
        allowedDependencies = {"actor", "database", "vault", "audit", "web", "access", "attention", "plan", "trajectory"
        })
@NullMarked
package nl.veerkracht.transition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
