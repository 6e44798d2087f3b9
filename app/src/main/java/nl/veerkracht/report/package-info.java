/** The open form: citizens, parents, friends and people at work tell what worries them, without a name, and come back with six words for an answer. */
@ApplicationModule(
        allowedDependencies = {"actor", "database", "vault", "audit", "attention", "web", "access", "signal", "yaml"})
@NullMarked
package nl.veerkracht.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
