/** Matched care: what fits a young person among all that is offered, what is proposed for everybody who waits, and what people choose with her. */
@ApplicationModule(
        allowedDependencies = {
            "actor",
            "database",
            "vault",
            "audit",
            "web",
            "access",
            "attention",
            "directory",
            "matching",
            "trajectory",
            "triage",
            "continuity"
        })
@NullMarked
package nl.veerkracht.match;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
