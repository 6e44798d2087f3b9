/** Weighing: people judge together, by an instrument and with reasons, what a thread of signals may be. */
@ApplicationModule(
        allowedDependencies = {
            "actor",
            "database",
            "vault",
            "audit",
            "web",
            "attention",
            "access",
            "questionnaire",
            "signal",
            "thread"
        })
@NullMarked
package nl.veerkracht.weighing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
