/** Signals together: the index of keyed encodings, proposals that people decide, threads that grow, and signallers who learn of each other. */
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
            "linkage"
        })
@NullMarked
package nl.veerkracht.thread;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
