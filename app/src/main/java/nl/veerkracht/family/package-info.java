/** The family around a young person: parents, carers, brothers and sisters, what parents are told, and the lock on it while one of them may be involved. */
@ApplicationModule(
        allowedDependencies = {
            "actor",
            "database",
            "vault",
            "audit",
            "web",
            "access",
            "attention",
            "sharing",
            "signal",
            "thread",
            "weighing",
            "trajectory"
        })
@NullMarked
package nl.veerkracht.family;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
