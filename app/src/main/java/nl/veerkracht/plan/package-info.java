/** Her future plan, the same for everybody who helps her, and what all help together asks of her in a week. */
@ApplicationModule(
        allowedDependencies = {"actor", "database", "vault", "audit", "web", "paper", "access", "trajectory"})
@NullMarked
package nl.veerkracht.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
