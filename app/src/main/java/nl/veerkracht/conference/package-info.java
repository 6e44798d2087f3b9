/** Case conferences: an agenda from open questions, her view beforehand, decisions, and who does what by when. */
@ApplicationModule(
        allowedDependencies = {"actor", "database", "vault", "audit", "web", "access", "attention", "trajectory"})
@NullMarked
package nl.veerkracht.conference;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
