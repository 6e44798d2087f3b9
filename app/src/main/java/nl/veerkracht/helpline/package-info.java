/** The helpers' side of the anonymous chat: their keys, the queue, the talk itself, notes, and what leaves a talk with her yes. */
@ApplicationModule(
        allowedDependencies = {
            "actor",
            "database",
            "vault",
            "audit",
            "web",
            "attention",
            "access",
            "directory",
            "signal",
            "chat"
        })
@NullMarked
package nl.veerkracht.helpline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
