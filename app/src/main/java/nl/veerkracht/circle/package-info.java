/** Who stands beside her: whom she trusts, an experienced buddy, a coach for learning and work. */
@ApplicationModule(
        allowedDependencies = {"actor", "database", "vault", "audit", "web", "access", "attention", "trajectory"})
@NullMarked
package nl.veerkracht.circle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
