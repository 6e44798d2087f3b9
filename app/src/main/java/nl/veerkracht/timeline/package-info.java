/** What happened in a young person's life, told by her, by parents and by professionals, each in a lane of its own. */
@ApplicationModule(
        allowedDependencies = {"actor", "database", "vault", "audit", "web", "access", "signal", "trajectory"})
@NullMarked
package nl.veerkracht.timeline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
