/** Triage: what is going on, what keeps it going and what protects, what is safe and what she wants first, mapped together with her. */
@ApplicationModule(
        allowedDependencies = {
            "actor",
            "database",
            "vault",
            "audit",
            "web",
            "access",
            "attention",
            "questionnaire",
            "trajectory"
        })
@NullMarked
package nl.veerkracht.triage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
