/** What makes a line a line: contact, people who stay, places without gaps, passages prepared, eighteen watched, aftercare that goes on, and reasoned exceptions. */
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
            "trajectory",
            "yaml"
        })
@NullMarked
package nl.veerkracht.continuity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
