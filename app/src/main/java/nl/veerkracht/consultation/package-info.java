/** Asking a specialist to think along: without names, or with what was shared; an answer within working hours. */
@ApplicationModule(
        allowedDependencies = {
            "actor",
            "database",
            "vault",
            "audit",
            "web",
            "attention",
            "access",
            "sharing",
            "signal",
            "thread"
        })
@NullMarked
package nl.veerkracht.consultation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
