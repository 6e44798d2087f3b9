/** Signals: what worries somebody about a young person, taken in, kept by who gave it, and let go when its time is over. */
@ApplicationModule(
        allowedDependencies = {
            "actor",
            "database",
            "vault",
            "audit",
            "attention",
            "web",
            "access",
            "questionnaire",
            "api"
        })
@NullMarked
package nl.veerkracht.signal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
