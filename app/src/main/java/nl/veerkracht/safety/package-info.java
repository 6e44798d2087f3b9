/** Her safety: how she may be reached and what leaves the house for her, her safety plan, what threatens her, and the way in a crisis. */
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
            "trajectory"
        })
@NullMarked
package nl.veerkracht.safety;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
