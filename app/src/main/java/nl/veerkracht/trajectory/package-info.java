/** The line of help for one young person: exactly one coordinator, a team that sees what it needs, notes, tasks, and everything that happened so far. */
@ApplicationModule(
        allowedDependencies = {
            "actor",
            "database",
            "vault",
            "audit",
            "web",
            "access",
            "attention",
            "signal",
            "thread",
            "weighing"
        })
@NullMarked
package nl.veerkracht.trajectory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
