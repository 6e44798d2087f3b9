/** Her own space: where the young person a line is about sees what is kept about her, says what she thinks of it, and decides what is hers to decide. */
@ApplicationModule(
        allowedDependencies = {
            "actor",
            "database",
            "vault",
            "audit",
            "web",
            "paper",
            "access",
            "attention",
            "sharing",
            "signal",
            "trajectory",
            "safety",
            "plan",
            "timeline"
        })
@NullMarked
package nl.veerkracht.herspace;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
